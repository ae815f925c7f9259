import type { Field } from '../fields';
import { readAttendedColumn } from '../values/attended';
import { repeats, type Shapes } from './shapes';

type Fit = (shapes: Shapes) => number;

const whenMost = (share: number) => (share >= 0.5 ? share : 0);

const day: Fit = ({ share }) =>
	whenMost(Math.max(share.date + share.timestamp, share.serial * 0.9));

/** Dates of activities may be years, and parts of dates in words, such as "5 y 6 de julio". */
const when: Fit = (shapes) => {
	const { share } = shapes;
	return Math.max(day(shapes), share.digits >= 0.5 && share.email === 0 ? 0.4 : 0);
};

const count: Fit = ({ share }) => whenMost(share.whole);

/** A count as people write it: "cerca de 60", "~20", "100–150"; never dates or yes and no. */
const people: Fit = ({ share }) =>
	share.date + share.timestamp >= 0.5 || share.bit > 0.9 || share.email > 0
		? 0
		: whenMost(share.digits);

const text: Fit = ({ share }) =>
	share.email >= 0.5 || share.url >= 0.5 || share.number >= 0.9 || share.timestamp >= 0.5 ? 0 : 0.6;

const nameOfSomebody: Fit = ({ share }) =>
	share.email >= 0.3 || share.number >= 0.5 || share.freeText >= 0.5 ? 0 : 0.4 + share.words * 0.4;

const ofPlace: Fit = ({ share }) =>
	share.digits >= 0.5 || share.email > 0 || share.freeText >= 0.5 ? 0 : 0.6;

const country: Fit = (shapes) => {
	const { share } = shapes;
	return ofPlace(shapes) && (share.iso2 >= 0.8 ? 0.9 : share.yesNo >= 0.8 ? 0 : 0.6);
};

const slug: Fit = ({ share }) =>
	share.email > 0 || share.freeText > 0 ? 0 : 0.5 + share.digits * 0.3;

const anything: Fit = () => 0.5;

const FITS: Partial<Record<Field, Fit>> = {
	activity_id: slug,
	activity_title: ({ share }) => (share.email >= 0.5 || share.number >= 0.9 ? 0 : 0.6),
	activity_date: when,
	title: text,
	start_date: when,
	end_date: when,
	countries: country,
	country,
	place: ofPlace,
	city: ofPlace,
	capacity: people,
	headcount: people,
	organisers: ({ share }) => (share.email >= 0.5 || share.number >= 0.5 ? 0 : 0.6),
	email: ({ share }) => (share.email >= 0.3 ? share.email : 0),
	phone: ({ share }) => (share.email > 0 ? 0 : whenMost(share.dialable)),
	name: nameOfSomebody,
	first_name: nameOfSomebody,
	last_name: nameOfSomebody,
	attended: (shapes) => {
		const read = readAttendedColumn(shapes.values);
		const answers = shapes.values.filter((text) => read(text) !== null).length;
		if (shapes.share.yesNo >= 0.5 || answers * 2 >= shapes.distinct) return 0.9;
		return shapes.share.digits < 0.5 && (repeats(shapes) || shapes.distinct <= 5) ? 0.5 : 0;
	},
	joined: ({ share }) => (share.digits >= 0.5 ? 0.4 + share.timestamp * 0.5 : 0),
	sex: ({ share, distinct }) => (distinct <= 12 && share.digits < 0.5 ? 0.6 : 0),
	day,
	visits: count,
	pageviews: count,
	visitors: count,
	session: ({ share }) => 0.3 + Math.max(share.hash, share.digits) * 0.5,
	first_visit: ({ share }) => whenMost(share.bit),
	event: ({ share }) => whenMost(share.bit),
	bot: ({ share }) => whenMost(share.number + share.bit)
};

/**
 * How well values fit a field, 0 to 1; 0 where they contradict it. A column without any value
 * contradicts nothing and fits a little.
 */
export function fit(field: Field, shapes: Shapes): number {
	return shapes.filled === 0 ? 0.1 : (FITS[field] ?? anything)(shapes);
}
