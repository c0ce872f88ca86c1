const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');
const knex = require('knex')({ client: 'pg' });

const Ticket = mongoose.model(
  'Ticket',
  new mongoose.Schema({ status: String, owner: { type: mongoose.Schema.Types.ObjectId, ref: 'User' } }),
);

const app = express();
app.use(express.json({ limit: '10kb' }));
app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization.slice(7), process.env.KEY, { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
});

// What the body names is read, and saved.
app.post('/tickets/close', async (req, res) => {
  const ticket = await Ticket.findById(String(req.body.ticketId));
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `Ticket` is looked up or changed by the body field `ticketId` of the request, and nothing 
  if (!ticket) return res.sendStatus(404);
  ticket.status = 'closed';
  await ticket.save();
  res.json({ id: ticket.id });
});

app.post('/tickets/reopen', async (req, res) => {
  const ticket = await Ticket.findById(String(req.body.ticketId));
  if (!ticket) return res.sendStatus(404);
  if (String(ticket.owner) !== req.user.id) return res.sendStatus(403);
  ticket.status = 'open';
  await ticket.save();
  res.json({ id: ticket.id });
});

// It is read to learn what is going on: nothing of it is changed or sent.
app.post('/tickets/remind', async (req, res) => {
  const ticket = await Ticket.findById(String(req.body.ticketId));
  if (!ticket) return res.sendStatus(404);
  res.json({ queued: true });
});

// The comparison leads to a line in the log, and to nothing else. The last word of the path opens nothing.
app.patch('/tickets/:id/status', async (req, res) => {
  const ticket = await Ticket.findById(req.params.id);
//                                     ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
//                                     ^^^^^^^^^^^^^ finding: `Ticket` is looked up or changed by the path parameter `id` of the request, and nothing as
  if (ticket.owner != req.user.id) {
    console.warn('somebody else touches', ticket.id);
  }
  ticket.status = String(req.body.status);
  await ticket.save();
  res.sendStatus(204);
});

app.patch('/tickets/:id/title', async (req, res) => {
  const ticket = await Ticket.findById(req.params.id);
  if (ticket.owner != req.user.id) {
    console.warn('somebody else touches', ticket.id);
    return res.sendStatus(403);
  }
  ticket.status = String(req.body.status);
  await ticket.save();
  res.sendStatus(204);
});

// Whose an address is, is told by what is stored.
app.post('/addresses', async (req, res) => {
  await knex('addresses').insert({ street: String(req.body.street), userId: req.user.id });
  res.sendStatus(201);
});
app.delete('/addresses/:id', async (req, res) => {
  await knex('addresses').where({ id: req.params.id }).del();
//                              ^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
//                              ^^^^^^^^^^^^^^^^^^^^^ finding: `addresses` is looked up or changed by the path parameter `id` of the request, and nothing
  res.sendStatus(204);
});

// The accounts are looked up by who is signed in.
app.get('/me', async (req, res) => {
  res.json(await knex('members').where({ id: req.user.id }).first('id', 'bio'));
});
app.put('/members/change-bio', async (req, res) => {
  await knex('members').where({ id: String(req.body.memberId) }).update({ bio: String(req.body.bio) });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `members` is looked up or changed by the body field `memberId` of the request, and nothing
  res.sendStatus(204);
});
