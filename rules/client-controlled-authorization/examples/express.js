const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');

const Order = mongoose.model('Order', new mongoose.Schema({ item: String, userId: String }));
const app = express();
app.use(express.json());

// A header that anybody can write.
function requireAdmin(req, res, next) {
  if (req.headers['x-user-role'] !== 'admin') return res.status(403).json({ error: 'Not for you' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The header `x-user-role` of the request decides what a client may do, and every client can write it. Take rights from the session or
  next();
}
app.delete('/orders/:id', requireAdmin, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^ finding [missing-authentication] high: `DELETE /orders/:id` answers without authentication. 2 of 5 routes of this router are guarded. Put the guard
  await Order.deleteOne({ _id: req.params.id });
  res.sendStatus(204);
});

// A part of the address.
app.get('/orders', async (req, res) => {
  const { role } = req.query;
  if (role !== 'admin') return res.sendStatus(403);
//    ^^^^ finding high: The query `role` of the request decides what a client may do, and every client can write it. Take rights from the session or from a
  res.json(await Order.find({ item: String(req.query.item) }));
});

app.get('/report', async (req, res) => {
  if (req.query.isAdmin === 'true') return res.json(await Order.find({}).select('item userId').limit(20));
//    ^^^^^^^^^^^^^^^^^ finding high: The query `isAdmin` of the request decides what a client may do, and every client can write it. Take rights from the session or from a
  res.json([]);
});

// A cookie that is not signed.
app.post('/reindex', (req, res) => {
  const isAdmin = req.cookies.admin === '1';
//                ^^^^^^^^^^^^^^^^^ finding high: The cookie `admin` of the request decides what a client may do, and every client can write it. Take rights from the session or from a
  if (!isAdmin) return res.sendStatus(401);
  res.sendStatus(202);
});

function requireAuth(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
}
// Signed in as one, ordering as another.
app.post('/orders', requireAuth, async (req, res) => {
  await Order.create({ item: String(req.body.item), userId: String(req.body.userId) });
//                                                                 ^^^^^^^^ finding medium: The body field `userId` of the request says whose `Order` it is (`userId`), though the endpoint knows who is signed in. Take `userId`
  res.sendStatus(201);
});
