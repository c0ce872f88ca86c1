import { Client } from '@elastic/elasticsearch';

const client = new Client({ node: 'http://localhost:9200' });

export const found = (query: object) => client.search({ index: 'books', query });
//                                                                      ^^^^^ sink query-clause
