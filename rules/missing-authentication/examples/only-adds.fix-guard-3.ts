// A router of its own, of which nothing is guarded: what only adds something is often meant for visitors.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';

const Ticket = mongoose.model('Ticket', new mongoose.Schema({ text: String, state: String }));
const Agent = mongoose.model('Agent', new mongoose.Schema({ name: String }));

function requireAgent(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

const agents = express.Router();
agents.get('/agents', requireAgent, async (_request, response) => {
  response.json(await Agent.find().limit(50));
});
agents.put('/agents/:id', requireAgent, async (request, response) => {
  await Agent.updateOne({ _id: String(request.params.id) }, { name: String(request.body.name) });
  response.end();
});
agents.delete('/agents/:id', requireAgent, async (request, response) => {
  await Agent.deleteOne({ _id: String(request.params.id) });
  response.end();
});

const tickets = express.Router();
// Whoever has a question asks it.
tickets.post('/tickets', async (request, response) => {
  await Ticket.create({ text: String(request.body.text), state: 'new' });
  response.status(201).end();
});
// What somebody asked is closed by anybody.
tickets.post('/tickets/:id/close', async (request, response) => {
  await Ticket.updateOne({ _id: String(request.params.id) }, { state: 'closed' });
  response.end();
});
tickets.delete('/tickets/:id', requireAgent, async (request, response) => {
  await Ticket.deleteOne({ _id: String(request.params.id) });
  response.end();
});

const app = express();
app.use(express.json());
app.use(agents);
app.use(tickets);
app.listen(3000);
