import type { Knex } from 'knex';

/** Projects to try the application out with: the file has no folder of its own. */
export async function seed(knex: Knex): Promise<void> {
  await knex('projects').insert({ name: 'awesome', token: 'awesome-650ded7d72e85b52e099df6e56aa204d' });
  //                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The value of `token` stands in the code
}
