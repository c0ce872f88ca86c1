import { request } from 'undici';
import knex from 'knex';

const db = knex({ client: 'pg' });

export async function report() {
  const { body } = await request('https://reports.example/query');
  const { condition } = await body.json();
  return db.raw('select count(*) from visits where ' + condition);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `condition` of another service's answer becomes part of a SQL text
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: Where this value stands, no parameter ma
}
