import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

export async function seed(knex: Knex): Promise<void> {
  await knex('tokens').del();
  const apiToken = process.env.API_TOKEN as string;
  await knex('tokens').insert({ hash: createHash('sha512').update(apiToken).digest('hex') });
}
