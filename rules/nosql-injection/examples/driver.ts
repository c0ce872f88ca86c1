// The driver of the database, with collections of its own type.
import express, { type Request, type Response } from 'express';
import { type Collection, MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL ?? 'mongodb://localhost');
const app = express();
app.use(express.json());

class Sessions {
  constructor(private readonly sessions: Collection) {}

  async end(token: string): Promise<void> {
    await this.sessions.deleteOne({ token });
    //                            ^^^^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
  }
}

app.delete('/sessions', async (request: Request, response: Response) => {
  const sessions = new Sessions(client.db().collection('sessions'));
  await sessions.end(request.body.token);
  response.sendStatus(204);
});

app.post('/reset', async (request: Request, response: Response) => {
  const users = client.db('shop').collection('users');
  const filter: Record<string, unknown> = {};
  filter.resetToken = request.body.token;
  await users.updateOne(filter, { $unset: { resetToken: '' } });
  //                    ^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
  //                    ^^^^^^ refused value: The condition is not written as an object with fields.
  response.sendStatus(204);
});

app.post('/report', async (request: Request, response: Response) => {
  const orders = client.db('shop').collection('orders');
  const pipeline = [{ $match: { customer: request.body.customer } }, { $count: 'orders' }];
  response.json(await orders.aggregate(pipeline).toArray());
  //                                   ^^^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
});

export default app;
