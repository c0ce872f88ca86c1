import type { Knex } from 'knex';

/** Projects to try the application out with: the file has no folder of its own. */
export async function seed(knex: Knex): Promise<void> {
  await knex('projects').insert({ name: 'awesome', token: process.env.SECRET_KEY as string });
}
