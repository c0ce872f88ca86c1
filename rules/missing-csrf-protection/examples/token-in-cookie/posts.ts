import { MongoClient, ObjectId } from 'mongodb';
const db = new MongoClient(process.env.MONGO!).db();
export const posts = {
  remove: (id: string, author: string) => db.collection('posts').deleteOne({ _id: new ObjectId(id), author }),
};
