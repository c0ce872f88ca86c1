import { CloudantV1 } from '@ibm-cloud/cloudant';
import nano, { type DocumentScope } from 'nano';
import PouchDB from 'pouchdb';

const books = nano('http://localhost:5984').use('books');

export const find = (selector: object) => books.find({ selector: selector, limit: 20 });
//                                        ^^^^^^^^^^ query
//                                                               ^^^^^^^^ sink nosql-filter
export const other = (db: DocumentScope<unknown>, author: string) => db.find({ selector: { author } });
//                                                                   ^^^^^^^ query
//                                                                                       ^^^^^^^^^^ sink nosql-filter
export const read = (id: string) => books.get(id);
//                                  ^^^^^^^^^ query
export const store = (book: object) => books.insert(book);
//                                     ^^^^^^^^^^^^ query

const local = new PouchDB('books');
export const here = (selector: object) => local.find({ selector: selector });
//                                        ^^^^^^^^^^ query
//                                                               ^^^^^^^^ sink nosql-filter

const cloudant = CloudantV1.newInstance({});
export const there = (selector: object) => cloudant.postFind({ db: 'books', selector: selector });
//                                                                                    ^^^^^^^^ sink nosql-filter
