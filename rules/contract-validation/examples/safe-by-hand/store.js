import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.DATABASE);
export const books = client.db('library').collection('books');
