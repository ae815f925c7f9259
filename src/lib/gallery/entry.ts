import type { Component } from 'svelte';
import type { Format, MessageKey } from '$lib/format/format';
import type { Geometry } from '$lib/geometry/geometry';

/** The states every chart is shown in with rows; `loading` and `error` need none. */
export const SAMPLES = ['empty', 'one', 'many', 'uncertain'] as const;

export type Sample = (typeof SAMPLES)[number];

/** What stands around a sample: texts, types with their colours, and land to draw on. */
export interface Context {
	readonly format: Format;
	readonly types: readonly { id: string; label: string; slot: number }[];
	readonly land: Geometry;
	readonly world: Geometry;
}

/** A component with everything it needs. */
export interface Drawing {
	readonly component: Component<Record<string, unknown>>;
	readonly props: Record<string, unknown>;
}

type State = Sample | 'world' | 'variety';

/** One chart in every state it can be in. */
export interface Entry {
	/** Of its section; `gallery.<id>` names it. */
	readonly id: string;
	readonly title: MessageKey;
	readonly definition: MessageKey;
	readonly states: Readonly<Partial<Record<State, (context: Context) => Drawing>>>;
}

/** A component with its properties, each held to the other's types. */
export function drawing<Props extends object>(
	component: (...args: [internals: never, props: Props]) => unknown,
	props: NoInfer<Props>
): Drawing {
	return {
		component: component as unknown as Drawing['component'],
		props: { ...props } as Record<string, unknown>
	};
}
