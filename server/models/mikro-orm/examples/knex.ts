import type { SqlEntityManager } from '@mikro-orm/postgresql';

export const run = (em: SqlEntityManager, text: string) => em.getKnex().raw(text);
//                                                                          ^^^^ sink sql-text
