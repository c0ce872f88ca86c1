import { algoliasearch } from 'algoliasearch';
import { Meilisearch } from 'meilisearch';
import Typesense from 'typesense';

const books = new Meilisearch({ host: 'http://search.example' }).index('books');
const typesense = new Typesense.Client({ nodes: [], apiKey: process.env.TYPESENSE_KEY ?? '' });
const algolia = algoliasearch('books', process.env.ALGOLIA_KEY ?? '');

export const find = (text: string, filter: string) => [
  books.search(text, { filter: filter, limit: 20 }),
  //                           ^^^^^^ sink query-text
  books.deleteDocuments({ filter: filter }),
  //                              ^^^^^^ sink query-text
  typesense.collections('books').documents().search({ q: text, query_by: 'title', filter_by: filter }),
  //                                                                                         ^^^^^^ sink query-text
  algolia.searchSingleIndex({ indexName: 'books', searchParams: { query: text, filters: filter } }),
  //                                                                                    ^^^^^^ sink query-text
];
