import type { Rule } from '$lib/ingest/interpret/rules';
import { RULES } from '$lib/ingest/interpret/rules';
import type { RefusalCode, WarningCode } from '$lib/ingest/read/codes';
import type { Refusal, Warning } from '$lib/ingest/sheet';
import type { DataFormat } from '$lib/format/format';

type Values = NonNullable<Warning['values']>;

/** Delimiters that have a name of their own. */
const DELIMITERS = {
	',': 'comma',
	';': 'semicolon',
	'\t': 'tab',
	'|': 'pipe',
	one: 'one'
} as const;

/** Brands of known exports, by the first word of a layout's id. */
const BRANDS: Readonly<Record<string, string>> = {
	alcance: 'Alcance',
	analytics: 'analytics.usa.gov',
	eventbrite: 'Eventbrite',
	ga4: 'Google Analytics 4',
	goatcounter: 'GoatCounter',
	google: 'Google Forms',
	hxl: 'HXL',
	matomo: 'Matomo',
	plausible: 'Plausible',
	teams: 'Microsoft Teams',
	zoom: 'Zoom'
};

/** The values of a message, numbers also as they are shown: `n` for `count`. */
function shown(values: Values, format: DataFormat): Values {
	const { count, delimiter } = values;
	return {
		...values,
		...(typeof count === 'number' ? { n: format.number(count) } : {}),
		...(typeof delimiter === 'string' ? { delimiter: delimiterName(delimiter, format) } : {})
	};
}

function delimiterName(mark: string, format: DataFormat): string {
	if (!Object.hasOwn(DELIMITERS, mark)) return format.t('delimiter.other', { mark });
	return format.t(`delimiter.${DELIMITERS[mark as keyof typeof DELIMITERS]}`);
}

/** What is off in a file that was read all the same, without its line. */
export function warningText({ code, values = {} }: Warning, format: DataFormat): string {
	return format.t(`warning.${code as WarningCode}`, shown(values, format));
}

/** Why nothing of a file was loaded, without its line. */
export function refusalText({ code, values = {} }: Refusal, format: DataFormat): string {
	return format.t(`refusal.${code as RefusalCode}`, shown(values, format));
}

/** A text with the line it is about, where it is about one. */
export function withLine(text: string, line: number | undefined, format: DataFormat): string {
	if (line === undefined) return text;
	return format.t('offer.warningLine', { line: format.number(line), text });
}

/** Where a layout comes from, in words; null for a table of somebody's own. */
export function layoutText(layout: string | null, format: DataFormat): string | null {
	if (layout === null) return null;
	const [first = ''] = layout.split('-');
	const brand = BRANDS[first];
	if (brand === undefined) return format.t('offer.layout.canonical');
	return format.t('offer.layout', { brand });
}

/** What each rule says of a row, for exports, which write the value after it. */
export function ruleTexts(format: DataFormat): Record<Rule, string> {
	const rules = Object.keys(RULES) as Rule[];
	return Object.fromEntries(
		rules.map((rule) => [rule, format.t(`rule.${rule}`).replace(/\.$/, '')])
	) as Record<Rule, string>;
}
