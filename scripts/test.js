/** `npm test`: from a fresh clone to every check and test. */
import { readFileSync, rmSync } from 'node:fs';
import { attempt, passes, runScript, setUp } from './setup.js';

setUp();
const { findChromium } = await import('./chromium.js');
const chromium = await findChromium();
console.log(`Chromium: ${chromium}`);
rmSync('test-results', { recursive: true, force: true });

runScript('prepare:site');
// Each takes one processor for about a minute.
const fit = await Promise.all(['build:pages', 'check'].map(passes));
if (!fit.every(Boolean)) process.exit(1);

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const codes = ['test:unit', 'test:e2e'].map((script) =>
	attempt(npm, ['run', '--silent', script], { CHROMIUM: chromium })
);

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(`test-results/${file}`, 'utf8'));
const unit = read('unit.json');
const { stats } = read('e2e.json');
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky;
const skipped = unit.numPendingTests + stats.skipped;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(codes.some((code) => code !== 0) || failed > 0 || passed === 0 ? 1 : 0);
