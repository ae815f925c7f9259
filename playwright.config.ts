import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.js';
import { pace } from './scripts/pace.js';

const PORT = 4300;

/** Milliseconds that a busy machine may take for what a quiet one does in a fraction of the seconds. */
const limit = (seconds: number) => Math.round(seconds * 1000 * pace());

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
	fullyParallel: true,
	workers: 2,
	timeout: limit(300),
	expect: { timeout: limit(90) },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: `http://127.0.0.1:${PORT}/`,
		locale: 'es-ES',
		viewport: { width: 1280, height: 900 },
		launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS }
	},
	projects: [
		{ name: 'UTC', use: { timezoneId: 'UTC' } },
		{
			name: 'São Paulo',
			use: { timezoneId: 'America/Sao_Paulo' },
			testMatch: 'report.spec.ts',
			// Languages do not depend on where one is.
			grepInvert: /the report in (pt|en)/
		}
	],
	webServer: [
		{ command: `node scripts/serve.js ${PORT}`, port: PORT, timeout: limit(60) },
		{
			command: `node scripts/serve.js ${PORT + 1} /some/folder/`,
			port: PORT + 1,
			timeout: limit(60)
		}
	]
});
