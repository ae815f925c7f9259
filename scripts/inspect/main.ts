/** Prints what the importer makes of files; exit code 0 when all were loaded, 2 when any was refused. */
import { parseArgs } from 'node:util';
import { inspect } from './inspect';
import { printed } from './printed';

const USAGE = 'npm run --silent inspect -- FILE… [--json [--rows]] [--as-of YYYY-MM-DD]';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		rows: { type: 'boolean', default: false },
		'as-of': { type: 'string', default: new Date().toISOString().slice(0, 10) }
	}
});
if (positionals.length === 0) {
	console.error(USAGE);
	process.exit(1);
}
const reports = await inspect(positionals, {
	rows: values.rows,
	asOf: values['as-of'],
	findings: 10_000
});
for (const report of reports) {
	process.stdout.write(`${values.json ? JSON.stringify(report) : printed(report)}\n`);
}
process.exitCode = reports.some(({ refused }) => refused) ? 2 : 0;
