import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

export async function seed(knex: Knex): Promise<void> {
  await knex('tokens').del();
  const apiToken = 'LaD52wgw7pi5zVitv4gR5lxoUa6ncTQGASPmXDSdppB9xcd9kCtqjlrdQ8OOfmG9DNXGvfkIwaOCAv8nRp8IoQ';
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The value of `apiToken` stands in the code
  await knex('tokens').insert({ hash: createHash('sha512').update(apiToken).digest('hex') });
}
