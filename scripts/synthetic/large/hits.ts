import { readCalendar } from '../calendar.ts';
import { identifyEvents } from '../activities.ts';
import { isoDate } from '../days.ts';
import { collectOccasions } from '../occasions.ts';
import { createRandom, createSampler, type Random } from '../random.ts';
import { FIRST_DAY, LAST_DAY, outlook } from '../traffic.ts';
import { cellWeights, SECTIONS } from '../visits.ts';
import { shares } from './shares.ts';

const SEED = 20010716;
const LAST_SECOND = 86_399;
/** Seconds a reader spends on a page. */
const STAY = [4, 240] as const;
const PAGES_PER_SECTION = 60;

const drawChannel = createSampler({ direct: 38, search: 41, referral: 16, email: 5 });
const drawDevice = createSampler({ desktop: 97, mobile: 3 });

/** The columns of the raw log: one row a page view. */
export const HIT_COLUMNS = [
	'timestamp',
	'country',
	'path',
	'channel',
	'device',
	'session'
] as const;

interface Hit {
	readonly second: number;
	readonly cells: readonly string[];
}

/**
 * A log of exactly `count` page views, in order of time, day by day: about three to a session, from
 * countries and on sections as the portal's made-up visits are. The same on every call.
 */
export function* generateHits(count: number): Generator<string[][]> {
	const random = createRandom(SEED);
	const occasions = collectOccasions(identifyEvents(readCalendar()));
	const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => FIRST_DAY + index);
	const expected = days.map((day) => outlook(day, occasions));
	const perDay = shares(
		count,
		expected.map(({ visits }) => visits)
	);
	let session = 0;
	for (const [index, day] of days.entries()) {
		const date = isoDate(day);
		const drawCell = createSampler(cellWeights(expected[index]?.hosts ?? []));
		const left = perDay[index] ?? 0;
		const hits: Hit[] = [];
		while (hits.length < left) {
			session += 1;
			const views = viewsOf(random, drawCell(random), `s${session.toString(36).padStart(5, '0')}`);
			hits.push(...views.slice(0, left - hits.length));
		}
		hits.sort((a, b) => a.second - b.second);
		yield hits.map(({ second, cells }) => [`${date} ${clock(second)}`, ...cells]);
	}
}

/** The page views of one session, all in one section and on one day. */
function viewsOf(random: Random, cell: string, session: string): Hit[] {
	const [country = '', section = ''] = cell.split('/');
	const channel = drawChannel(random);
	const device = drawDevice(random);
	const views = Math.max(1, Math.round((SECTIONS[section]?.depth ?? 3) * random.between(0.4, 1.6)));
	let second = random.integer(0, LAST_SECOND);
	return Array.from({ length: views }, () => {
		const path = `/${section}/${random.integer(1, PAGES_PER_SECTION)}`;
		const hit = { second, cells: [country, path, channel, device, session] };
		second = Math.min(LAST_SECOND, second + random.integer(...STAY));
		return hit;
	});
}

/** The time of day, as "08:05:09". */
function clock(second: number): string {
	const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
	return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
