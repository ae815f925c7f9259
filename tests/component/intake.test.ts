import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ConfirmDialog from '../../src/lib/controls/ConfirmDialog.svelte';
import FileDrop from '../../src/lib/controls/FileDrop.svelte';
import { Format } from '../../src/lib/format/format';
import dataEn from '../../src/lib/format/messages/data/en.json';
import en from '../../src/lib/format/messages/en.json';
import ProgrammeForm from '../../src/lib/intake/ProgrammeForm.svelte';
import RefusedFiles from '../../src/lib/intake/RefusedFiles.svelte';
import Results from '../../src/lib/intake/Results.svelte';
import Review from '../../src/lib/intake/Review.svelte';
import WorkProgress from '../../src/lib/intake/WorkProgress.svelte';
import { programmeOf } from '../../src/lib/model/programme';
import type { Decision, Offer } from '../../src/lib/workspace/offer';
import { STATUS } from '../fixtures/workspace-status';
import { ACTIVITIES, PEOPLE, SUMMARY } from '../fixtures/offers';

const format = new Format('en', { ...en, ...dataEn });

async function review(offers: Offer[], more: Partial<{ hasActivities: boolean }> = {}) {
	const onload = vi.fn<(decisions: Decision[]) => void>();
	const ondismiss = vi.fn<(ids: string[]) => void>();
	const screen = await render(Review, {
		offers,
		hasActivities: false,
		activities: [],
		types: ['taller'],
		countries: ['CO', 'PE'],
		busy: false,
		onload,
		ondismiss,
		format,
		...more
	});
	return { screen, onload, ondismiss };
}

describe('the review', () => {
	it('writes an ambiguous date both ways, and loads once the order is said', async () => {
		const { screen, onload } = await review([ACTIVITIES]);
		const load = screen.getByRole('button', { name: 'Load' });
		await expect.element(load).toBeDisabled();
		await expect
			.element(screen.getByText('Is “03/04/2024” April 3, 2024 or March 4, 2024?'))
			.toBeVisible();
		await userEvent.click(screen.getByLabelText('April 3, 2024: the day comes first'));
		await userEvent.click(screen.getByRole('button', { name: 'Load 1 sheet' }));
		expect(onload.mock.calls[0]?.[0]).toMatchObject([
			{
				offer: 'activities',
				kind: 'activities',
				settings: { dateOrder: 'dmy' },
				keepOriginal: false
			}
		]);
	});

	it('says line by line what is off in the file', async () => {
		const { screen } = await review([ACTIVITIES]);
		await expect
			.element(screen.getByText('Line 1: 2 lines above the header are no rows: read as text.'))
			.toBeVisible();
	});

	it('changes what a column means; a field leaves the column that had it', async () => {
		const { screen } = await review([ACTIVITIES]);
		const column = (name: string) => screen.getByLabelText(`What column “${name}” holds`);
		await userEvent.selectOptions(column('País'), 'Start date');
		await expect.element(column('País')).toHaveValue('start_date');
		await expect.element(column('Fecha')).toHaveValue('');
	});

	it('leaves the rows as the reader opened them, whatever is changed in them', async () => {
		const many = ['a', 'b', 'c', 'd'].map((id) => ({ ...ACTIVITIES, id }));
		const { screen } = await review(many);
		await userEvent.click(screen.getByText('See the rows and what each column is').first());
		const column = screen.getByLabelText('What column “País” holds').first();
		await userEvent.selectOptions(column, 'Not used');
		await expect.element(column).toBeVisible();
	});

	it('masks who somebody is', async () => {
		const { screen } = await review([PEOPLE]);
		await expect.element(screen.getByText('hashed').first()).toBeVisible();
		expect(screen.getByRole('cell', { name: '•••' }).elements()).toHaveLength(2);
	});

	it('lets lists wait for the activities beside them, and asks afterwards', async () => {
		const { screen, onload } = await review([
			{ ...ACTIVITIES, dates: { ...ACTIVITIES.dates, order: 'dmy' } },
			PEOPLE
		]);
		await expect
			.element(screen.getByText('whether they attended or registered').first())
			.toBeVisible();
		await userEvent.click(screen.getByLabelText('They attended'));
		await expect.element(screen.getByText('Waits for the activities to be loaded')).toBeVisible();
		await userEvent.click(screen.getByRole('button', { name: 'Load 1 sheet' }));
		expect(onload.mock.calls[0]?.[0].map(({ offer }) => offer)).toEqual(['activities']);
	});

	it('makes an activity of what the file says of it, completed by the reader', async () => {
		const { screen, onload } = await review([PEOPLE]);
		await userEvent.click(screen.getByLabelText('They attended'));
		await expect.element(screen.getByLabelText('Date', { exact: true })).toHaveValue('2024-04-03');
		await userEvent.selectOptions(screen.getByLabelText('Host country'), 'Peru');
		await userEvent.click(screen.getByRole('button', { name: 'Load 1 sheet' }));
		expect(onload.mock.calls[0]?.[0][0]?.settings).toMatchObject({
			evidence: 'attendance',
			event: { title: 'Taller de calidad', date: '2024-04-03', country: 'PE' }
		});
	});

	it('leaves out parts without rows, and discards what is not wanted', async () => {
		const { screen, ondismiss } = await review([SUMMARY]);
		await expect.element(screen.getByText('Will not be loaded')).toBeVisible();
		await userEvent.click(screen.getByRole('button', { name: /Discard this sheet/ }));
		expect(ondismiss).toHaveBeenCalledWith(['summary']);
	});
});

describe('what became of the files', () => {
	it('shows that rows read are loaded, refused and skipped, as data', async () => {
		const { container } = await render(Results, {
			status: STATUS,
			busy: false,
			onexport: vi.fn(),
			onoriginal: vi.fn(),
			onremove: vi.fn(),
			format
		});
		const source = container.querySelector('[data-source="actividades 2024.csv"]');
		const rows = (of: string) =>
			Number(source?.querySelector(`data[data-rows="${of}"]`)?.getAttribute('value'));
		expect([rows('read'), rows('loaded'), rows('refused'), rows('skipped')]).toEqual([
			66, 60, 4, 2
		]);
	});

	it('tells each rule once, in the given order, with what it touches, lines, values and how to mend it', async () => {
		const onexport = vi.fn();
		const screen = await render(Results, {
			status: STATUS,
			busy: false,
			onexport,
			onoriginal: vi.fn(),
			onremove: vi.fn(),
			format
		});
		const rules = [...screen.container.querySelectorAll('[data-rule]')];
		expect(rules.map((rule) => rule.getAttribute('data-rule'))).toEqual([
			'unknown-country',
			'unreadable-date'
		]);
		expect(rules[0]?.textContent).toMatch(/Lines 4, 9.*Values: Perulandia/s);
		expect(rules[0]?.textContent).toContain('two-letter code');
		expect(rules[0]?.textContent).toContain('Touches: countries');
		await userEvent.click(screen.getByRole('button', { name: /Download actividades/ }));
		expect(onexport).toHaveBeenCalledWith('s1');
	});

	it('says so when there is nothing to mend', async () => {
		const screen = await render(Results, {
			status: { ...STATUS, findings: [] },
			busy: false,
			onexport: vi.fn(),
			onoriginal: vi.fn(),
			onremove: vi.fn(),
			format
		});
		await expect.element(screen.getByText('Nothing to mend: no findings.')).toBeVisible();
	});
});

it('a file that could not be read says why and where', async () => {
	const refused = [{ file: 'x.csv', refusal: { code: 'unclosed-quote', line: 1200 } }];
	const screen = await render(RefusedFiles, { refused, format });
	await expect.element(screen.getByText(/^Line 1,200: A quote is opened/)).toBeVisible();
});

it('progress says what, how many and how far, and can be cancelled', async () => {
	const oncancel = vi.fn();
	const progress = { task: 'loading', file: 'x.csv', rows: 1200, share: 0.4, bytes: 2e6 } as const;
	const screen = await render(WorkProgress, { progress, oncancel, format });
	await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '40');
	await expect.element(screen.getByText('1,200 rows read · 0.8 of 2 MB · 40%')).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Cancel reading' }));
	expect(oncancel).toHaveBeenCalledOnce();
});

describe('files', () => {
	const props = { title: 'Drop', pick: 'Choose', release: 'Let go' };

	it('are taken wherever they are dropped on the page', async () => {
		const onfiles = vi.fn();
		const screen = await render(FileDrop, { ...props, onfiles });
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File(['a'], 'a.csv'));
		const drag = (type: string) =>
			document.body.dispatchEvent(
				new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
			);
		drag('dragenter');
		await expect.element(screen.getByText('Let go')).toBeVisible();
		expect(drag('drop')).toBe(false);
		await expect.poll(() => onfiles.mock.calls[0]?.[0][0]?.name).toBe('a.csv');
		await expect.element(screen.getByText('Drop')).toBeVisible();
	});

	it('are picked again under the same name', async () => {
		const onfiles = vi.fn();
		const screen = await render(FileDrop, { ...props, onfiles });
		const input = screen.getByLabelText('Choose');
		await userEvent.upload(input, new File(['a'], 'a.csv'));
		await userEvent.upload(input, new File(['b'], 'a.csv'));
		expect(onfiles).toHaveBeenCalledTimes(2);
	});
});

it('a question that cannot be undone is answered by keyboard, and gives the way out first', async () => {
	const onconfirm = vi.fn();
	const props = { title: 'Delete?', text: 'All of it.', confirm: 'Yes', cancel: 'No', onconfirm };
	const screen = await render(ConfirmDialog, { ...props, open: true });
	await expect.element(screen.getByRole('alertdialog', { name: 'Delete?' })).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'No' })).toHaveFocus();
	await userEvent.keyboard('{Tab}{Enter}');
	await expect.poll(() => onconfirm.mock.calls.length).toBe(1);
	await expect.poll(() => document.querySelector('[role="alertdialog"]')).toBeNull();
});

describe('the programme', () => {
	const programme = programmeOf('Red Sur', ['taller'], 2020);

	async function form(saves = true) {
		const onsave = vi.fn(async () => saves);
		const about = { programme, figures: [], countries: ['CO', 'PE'], usedTypes: ['taller'] };
		const props = { ...about, busy: false };
		return { screen: await render(ProgrammeForm, { ...props, onsave, format }), onsave };
	}

	it('is saved as it was entered', async () => {
		const { screen, onsave } = await form();
		await userEvent.fill(screen.getByLabelText('Short name'), 'Red del Sur');
		await userEvent.keyboard('{Tab}');
		await userEvent.click(screen.getByRole('button', { name: 'Save' }));
		expect(onsave).toHaveBeenCalledWith({ ...programme, name: 'Red del Sur' }, []);
		await expect.element(screen.getByText('Saved.')).toBeVisible();
	});

	it('takes a published figure, and says what is missing of it', async () => {
		const { screen, onsave } = await form();
		await userEvent.click(screen.getByText('Published figures'));
		await userEvent.click(screen.getByRole('button', { name: 'Add a published figure' }));
		await userEvent.click(screen.getByRole('button', { name: 'Save' }));
		await expect.element(screen.getByText('There are 3 entries to mend.')).toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText('How exact'), 'More than');
		await userEvent.fill(screen.getByLabelText('Value'), '50');
		await userEvent.fill(screen.getByLabelText('Up to'), '2024-12-31');
		await userEvent.fill(screen.getByLabelText('Where it was published'), 'Report 2024');
		await userEvent.keyboard('{Tab}');
		await userEvent.click(screen.getByRole('button', { name: 'Save' }));
		expect(onsave).toHaveBeenCalledWith(programme, [
			{
				measure: 'participations',
				kind: 'cumulative',
				since: '2020-01-01',
				as_of: '2024-12-31',
				value: 50,
				qualifier: 'more-than',
				source: 'Report 2024'
			}
		]);
	});

	it('asks for texts in its languages alone, and fills in the others', async () => {
		const { screen, onsave } = await form();
		await userEvent.click(screen.getByRole('checkbox', { name: 'Spanish' }));
		await userEvent.click(screen.getByRole('checkbox', { name: 'English' }));
		await expect.element(screen.getByLabelText('Title in English')).not.toBeInTheDocument();
		await userEvent.fill(screen.getByLabelText('Title in Portuguese'), 'Rede do Sul');
		await userEvent.keyboard('{Tab}');
		await userEvent.click(screen.getByRole('button', { name: 'Save' }));
		expect(onsave).toHaveBeenCalledWith(
			{
				...programme,
				languages: ['pt'],
				title: { es: 'Rede do Sul', pt: 'Rede do Sul', en: 'Rede do Sul' }
			},
			[]
		);
	});

	it('is not saved while an entry is wrong, which is told beside it', async () => {
		const { screen, onsave } = await form();
		await userEvent.fill(screen.getByLabelText('The programme’s first year'), 'long ago');
		await userEvent.keyboard('{Tab}');
		await userEvent.click(screen.getByRole('button', { name: 'Save' }));
		await expect.element(screen.getByText('Write a year, as 2004.')).toBeVisible();
		await expect.element(screen.getByText('There is 1 entry to mend.')).toBeVisible();
		expect(onsave).not.toHaveBeenCalled();
	});
});
