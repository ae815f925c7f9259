import { NodeDatabase } from '../../src/lib/server/database-node';
import { readBoth } from './read-both';

const database = await NodeDatabase.open();

process.on('message', (path: string) => {
	readBoth(path, database).then(
		(readings) => process.send!({ kind: 'read', readings }),
		(error: unknown) => process.send!({ kind: 'crashed', message: String(error) })
	);
});
process.send!('ready');
