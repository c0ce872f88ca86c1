import { Client } from '@elastic/elasticsearch';

const client = new Client({ node: 'http://localhost:9200' });

export const found = (query: object) => client.search({ index: 'books', query });
//                                                                      ^^^^^ sink query-clause

export const counted = (aggs: object, fields: object) =>
  client.search({ index: 'books', aggs: aggs, script_fields: fields, post_filter: fields });
  //                                    ^^^^ sink query-clause
  //                                                         ^^^^^^ sink query-clause
  //                                                                              ^^^^^^ sink query-clause
