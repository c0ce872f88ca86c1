import express from 'express';
import { getFirestore } from 'firebase-admin/firestore';

const store = getFirestore();
const app = express();
app.use(express.json());

app.put('/profiles/:id', async (req, res) => {
  await store.collection('profiles').doc(req.params.id).set(req.body, { merge: true });
  //                                                        ^^^^^^^^ finding: goes into `….set`
  //                                                        ^^^^^^^^ refused fields: its fields are not known
  res.sendStatus(204);
});

app.put('/profiles/:id/name', async (req, res) => {
  await store.collection('profiles').doc(req.params.id).update({ name: String(req.body.name) });
  res.sendStatus(204);
});
