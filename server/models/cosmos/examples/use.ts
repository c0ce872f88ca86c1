import { type Container, CosmosClient } from '@azure/cosmos';

const client = new CosmosClient(process.env.COSMOS ?? '');
const books = client.database('library').container('books');

export async function find(text: string, id: string) {
  const { resources } = await books.items.query({ query: text, parameters: [{ name: '@id', value: id }] }).fetchAll();
  //                                                     ^^^^ sink sql-text
  await books.scripts.storedProcedures.create({ id: 'sum', body: text });
  //                                                             ^^^^ sink code
  return resources;
}

export const all = (container: Container, text: string) => container.items.query(text).fetchAll();
//                                                                               ^^^^ sink sql-text
