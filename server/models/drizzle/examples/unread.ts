import { db } from '@/database';
import { books } from '@/schema';

export const add = (title: string) => db.insert(books).values({ title });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^ query
