import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('id', 'serial', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .addColumn('mail', 'text')
    .addColumn('password_hash', 'text')
    .execute();
}
