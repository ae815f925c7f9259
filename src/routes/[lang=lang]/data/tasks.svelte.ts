import { tick } from 'svelte';
import { EngineError } from '$lib/engine/connector';
import type { DataFormat } from '$lib/format/format';
import type { Activity } from '$lib/intake/draft';
import { saveFile } from '$lib/export/save-file';
import { ruleTexts } from '$lib/intake/wording';
import type { Programme } from '$lib/model/programme';
import type { ReportedFigure } from '$lib/model/reported-figure';
import { heldActivities } from '$lib/queries/held-activities';
import type { OwnProgramme } from '$lib/state/workspace.svelte';
import { eventCandidates } from '$lib/workspace/event-candidates';
import type { Decision, EventCandidate, Offer } from '$lib/workspace/offer';

/** What the data page does with the reader's own programme, and what it says of it. Never rejects. */
export class Tasks {
	readonly #own: OwnProgramme;
	readonly #format: () => DataFormat;
	#running = $state(0);
	#said = $state('');
	#activities = $state.raw<readonly Activity[]>([]);
	#candidates = $state.raw<Readonly<Record<string, readonly EventCandidate[]>>>({});

	constructor(own: OwnProgramme, format: () => DataFormat) {
		this.#own = own;
		this.#format = format;
	}

	get running(): boolean {
		return this.#running > 0;
	}

	/** What was done last, in words. */
	get said(): string {
		return this.#said;
	}

	/** Activities a list of people may be of. */
	get activities(): readonly Activity[] {
		return this.#activities;
	}

	/** Sheets under review, with the activities each may be of as they are now. */
	get offers(): readonly Offer[] {
		return this.#own.offers.map((offer) => ({
			...offer,
			candidates: this.#candidates[offer.id] ?? offer.candidates
		}));
	}

	read = async (files: File[]): Promise<void> => {
		const before = this.#own.offers.length;
		const done = await this.#run(async () => {
			await this.#own.offer(files);
			await this.#findActivities();
		});
		const count = this.#own.offers.length - before;
		if (!done || count === 0) return;
		const { t, number } = this.#format();
		await this.#tell(t('work.offered', { count, n: number(count) }), 'review-title');
	};

	/** Takes sheets in; those left out are not asked about again. */
	load = async (decisions: Decision[], leftOut: string[]): Promise<void> => {
		const done = await this.#run(async () => {
			await this.#own.take(decisions);
			if (this.#own.failure !== null) return;
			if (leftOut.length > 0) await this.#own.dismiss(leftOut);
			await this.#findActivities();
		});
		if (done) await this.#tell(this.#format().t('work.taken'), 'results-title');
	};

	dismiss = async (offers: string[]): Promise<void> => {
		await this.#run(() => this.#own.dismiss(offers));
		await this.#tell('', this.#own.offers.length > 0 ? 'review-title' : 'content');
	};

	remove = async (source: string): Promise<void> => {
		await this.#run(() => this.#own.remove(source));
		await this.#tell('', this.#own.status?.sources.length ? 'results-title' : 'content');
	};

	/** Resolves to whether it was saved. */
	describe = (programme: Programme, figures: readonly ReportedFigure[]): Promise<boolean> =>
		this.#run(() => this.#own.describe(programme, figures));

	exportFindings = async (id: string): Promise<void> => {
		const { t } = this.#format();
		const found = this.#own.status?.sources.find(({ source }) => source.id === id);
		const stem = (found?.source.file ?? id).replace(/\.[^.]*$/, '').replaceAll('/', '-');
		const texts = {
			column: t('findings.export.column'),
			line: t('findings.export.line'),
			rules: ruleTexts(this.#format())
		};
		const name = `${stem} - ${t('results.findingsFile')}.csv`;
		await this.#save(() => this.#own.exportFindings(id, texts), name);
	};

	/** The file a source came from, where the reader had it kept. */
	original = async (id: string): Promise<void> => {
		const found = this.#own.status?.sources.find(({ source }) => source.id === id);
		// An entry of an archive is kept with the archive.
		const name = found?.source.file.replace(/(\.zip)\/.*$/i, '$1') ?? id;
		await this.#save(() => this.#own.original(id), name);
	};

	exportProject = async (withKey: boolean): Promise<void> => {
		const name = this.#own.facts?.programme.id ?? this.#format().t('results.projectFile');
		await this.#save(() => this.#own.exportProject(withKey), `${name}.zip`);
	};

	openProject = async (file: File): Promise<void> => {
		const done = await this.#run(() => this.#own.openProject(file));
		if (this.#own.refused.length > 0) await this.#tell('', 'refused-title');
		else if (done) await this.#tell(this.#format().t('work.taken'), 'results-title');
	};

	deleteEverything = async (): Promise<void> => {
		if (await this.#run(this.#own.deleteEverything)) location.reload();
	};

	/** Runs a task; resolves to whether it went well. */
	async #run(task: () => Promise<void>): Promise<boolean> {
		this.#running += 1;
		this.#said = '';
		try {
			await task();
		} finally {
			this.#running -= 1;
		}
		return this.#own.failure === null;
	}

	/** Says what was done, and takes the reader to it. */
	async #tell(text: string, heading: string): Promise<void> {
		this.#said = text;
		await tick();
		document.getElementById(heading)?.focus();
	}

	/** What the lists that wait may be of, among the activities there are now. */
	async #findActivities(): Promise<void> {
		const own = this.#own;
		if (!own.facts || own.offers.length === 0) return;
		try {
			this.#activities = (await own.query(heldActivities())).map(
				({ activity_id: activityId, title, start_date: date }) => ({ activityId, title, date })
			);
			const found = own.offers.map(
				async ({ id, event }) => [id, await eventCandidates(own, event, true)] as const
			);
			this.#candidates = Object.fromEntries(await Promise.all(found));
		} catch (error) {
			// Without proposals the reader can still make an activity, or none.
			if (!(error instanceof EngineError)) throw error;
		}
	}

	async #save(make: () => Promise<Blob | null>, name: string): Promise<void> {
		await this.#run(async () => {
			const file = await make();
			if (file) saveFile(file, name);
		});
	}
}
