import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.js';
import { pace } from './scripts/pace.js';
import { readingDates } from './tests/reads-dates.ts';

/** Milliseconds that a busy machine may take for what a quiet one does in a fraction of the seconds. */
const limit = (seconds: number) => Math.round(seconds * 1000 * pace());

/** Tests share their modules with others of the same worker: none changes what it imports. */
const inNode = (name: string, include: string[], TZ = 'UTC') => ({
	extends: true as const,
	test: {
		name,
		include,
		environment: 'node' as const,
		env: { TZ },
		isolate: false
	}
});

/** What components and the engine import from packages. */
const BROWSER_DEPENDENCIES = [
	'@duckdb/duckdb-wasm',
	'bits-ui',
	'd3',
	'intl-messageformat',
	'layerchart/geo',
	'layerchart/svg',
	'svelte',
	'topojson-client',
	'topojson-simplify',
	'vitest-browser-svelte'
];

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		reporters: ['default', 'json'],
		outputFile: { json: 'test-results/unit.json' },
		expect: { requireAssertions: true, poll: { timeout: limit(60) } },
		testTimeout: limit(300),
		hookTimeout: limit(300),
		// By itself it leaves one processor idle: on a machine of two, half of them.
		maxWorkers: availableParallelism(),
		projects: [
			inNode('unit', ['tests/unit/**/*.test.ts']),
			inNode('sql', ['tests/sql/**/*.test.ts']),
			inNode('server', ['tests/server/**/*.test.ts']),
			inNode('unit in São Paulo', readingDates('tests/unit'), 'America/Sao_Paulo'),
			inNode('sql in São Paulo', readingDates('tests/sql'), 'America/Sao_Paulo'),
			{
				extends: true,
				// Found only while tests run, they would be bundled anew, with a second copy of Svelte.
				optimizeDeps: { include: BROWSER_DEPENDENCIES },
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					globalSetup: 'tests/component/native-answers.ts',
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS },
							contextOptions: { timezoneId: 'America/Sao_Paulo' }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
