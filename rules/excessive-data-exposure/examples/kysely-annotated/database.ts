import type { Generated } from 'kysely';

export interface Database {
  members: {
    id: Generated<number>;
    name: string;
    password_hash: string;
  };
  books: { id: Generated<number>; title: string };
}
