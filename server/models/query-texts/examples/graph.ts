import neo4j, { type ManagedTransaction } from 'neo4j-driver';

const driver = neo4j.driver('neo4j://graph.example', neo4j.auth.basic('books', process.env.GRAPH_PASSWORD ?? ''));

export async function find(query: string) {
  const session = driver.session();
  await session.run(query, { limit: 5 });
  //                ^^^^^ sink query-text
  await session.executeRead((transaction) => transaction.run(query));
  //                                                         ^^^^^ sink query-text
  await driver.executeQuery(query, {}, { database: 'books' });
  //                        ^^^^^ sink query-text
}

export const inside = (transaction: ManagedTransaction, query: string) => transaction.run(query);
//                                                                                        ^^^^^ sink query-text
