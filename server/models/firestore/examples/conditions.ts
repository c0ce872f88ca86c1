import { getFirestore } from 'firebase-admin/firestore';

const store = getFirestore();

export const found = (field: string, value: string) => store.collection('books').where(field, '==', value).get();
//                                                                                     ^^^^^ sink query-text
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
