import { type Db, MongoClient, ObjectId } from 'mongodb';

const client = new MongoClient('mongodb://localhost');

export async function read(email: string, id: string) {
  const users = client.db('shop').collection('users');
  await users.deleteMany({ email });
  //    ^^^^^^^^^^^^^^^^ query
  //                     ^^^^^^^^^ sink nosql-filter
  return users.findOne({ _id: new ObjectId(id) });
  //     ^^^^^^^^^^^^^ query
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  //                              ^^^^^^^^ cleaner object-id
}

export const store = (db: Db, book: object) => db.collection('books').insertOne(book);
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query

let later: Db | undefined;
MongoClient.connect('mongodb://localhost').then((connected) => {
  later = connected.db('shop');
});
export const latest = (author: string) => later?.collection('books').find({ author }).toArray();
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                                                        ^^^^^^^^^^ sink nosql-filter
