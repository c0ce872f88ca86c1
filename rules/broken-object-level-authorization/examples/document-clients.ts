import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createClient } from '@supabase/supabase-js';
import express from 'express';
import { getFirestore } from 'firebase-admin/firestore';
import jwt from 'jsonwebtoken';

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);
const firestore = getFirestore();
const app = express();
app.use(express.json({ limit: '10kb' }));
app.use((req: any, res, next) => {
  try {
    req.user = jwt.verify(req.get('authorization')!.slice(7), process.env.KEY!, { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
});

app.put('/orders/:id', async (req, res) => {
  await dynamo.send(
    new UpdateCommand({
      TableName: 'orders',
      Key: { id: req.params.id },
//         ^^^^^^^^^^^^^^^^^^^^^ refused owner: The condition is the key of the object as a whole: compare what was read, or add a condition of its own.
//         ^^^^^^^^^^^^^^^^^^^^^ finding: `orders` is looked up or changed by the path parameter `id` of the request, and nothing as
      UpdateExpression: 'set address = :a',
      ExpressionAttributeValues: { ':a': String(req.body.address) },
    }),
  );
  res.sendStatus(204);
});
app.get('/own-orders/:id', async (req: any, res) => {
  const { Item } = await dynamo.send(new GetCommand({ TableName: 'orders', Key: { id: req.params.id } }));
  if (Item?.customerId !== req.user.sub) return res.sendStatus(404);
  res.json(Item);
});
app.delete('/own-orders/:id', async (req: any, res) => {
  await dynamo.send(
    new DeleteCommand({
      TableName: 'orders',
      Key: { id: req.params.id },
      ConditionExpression: 'customerId = :me',
      ExpressionAttributeValues: { ':me': req.user.sub },
    }),
  );
  res.sendStatus(204);
});

app.delete('/contacts/:id', async (req, res) => {
  await supabase.from('contacts').delete().eq('id', req.params.id);
//                                                  ^^^^^^^^^^^^^ finding: `contacts` is looked up or changed by the path parameter `id` of the request, and nothing 
//                                                  ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
  res.sendStatus(204);
});
app.delete('/own-contacts/:id', async (req: any, res) => {
  await supabase.from('contacts').delete().match({ id: req.params.id, user_id: req.user.sub });
  res.sendStatus(204);
});

app.delete('/papers/:id', async (req, res) => {
  await firestore.collection('papers').doc(req.params.id).delete();
//                                         ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
//                                         ^^^^^^^^^^^^^ finding: `papers` is looked up or changed by the path parameter `id` of the request, and nothing as
  res.sendStatus(204);
});
app.delete('/own-papers/:id', async (req: any, res) => {
  const paper = await firestore.collection('papers').doc(req.params.id).get();
  if (paper.data()?.ownerId !== req.user.sub) return res.sendStatus(404);
  await firestore.collection('papers').doc(req.params.id).delete();
  res.sendStatus(204);
});
