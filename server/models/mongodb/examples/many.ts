import { Code, type Collection, GridFSBucket, MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');

export async function many(books: Collection, filter: object, text: string) {
  await books.bulkWrite([{ updateMany: { filter, update: { $set: { read: true } } } }]);
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  await client.bulkWrite([{ namespace: 'shop.books', name: 'deleteMany', filter }]);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  books.watch([{ $match: filter }]);
  //          ^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  new GridFSBucket(client.db('shop')).find(filter);
  //                                       ^^^^^^ sink nosql-filter
  return new Code(text);
  //              ^^^^ sink code
}
