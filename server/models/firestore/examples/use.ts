import { getFirestore } from 'firebase-admin/firestore';

const store = getFirestore();

export const book = (id: string) => store.collection('books').doc(id).get();
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
