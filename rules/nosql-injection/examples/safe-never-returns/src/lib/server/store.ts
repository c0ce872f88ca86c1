import { error } from '@sveltejs/kit';
import { type Db, MongoClient } from 'mongodb';

export const store: Db = new MongoClient('mongodb://localhost').db('shares');

// Its name says nothing: what it does is that it never comes back.
export function refuse(why: string) {
  console.warn(why);
  error(400, why);
}
