import { expect, it } from 'vitest';
import { list, sql } from '../../../src/lib/sql/statement';
import { writtenStatement } from '../../../src/lib/sql/written';

it('writes a statement to be read: moved in by its brackets, its values numbered and listed', () => {
	const inner = sql`select 'a?(' as x
			from activity
			where year = ${2004}`;
	const statement = sql`with chosen as (${inner})
		select count(*) from chosen
		where x = ${"O'Higgins"} and list_contains(${list(['a', 'b'])}, x)`;
	expect(writtenStatement(statement)).toBe(
		[
			"with chosen as (select 'a?(' as x",
			'  from activity',
			'  where year = $1)',
			'select count(*) from chosen',
			'where x = $2 and list_contains($3::varchar[], x);',
			'-- $1 = 2004',
			"-- $2 = 'O''Higgins'",
			`-- $3 = '["a", "b"]'`
		].join('\n')
	);
});
