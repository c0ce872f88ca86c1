const express = require('express');
const jwt = require('jsonwebtoken');
const mysql = require('mysql2');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  const token = (req.headers.authorization || '').slice(7);
  jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'], issuer: 'shop' }, (err, claims) => {
    if (err) return res.sendStatus(401);
    req.memberId = claims.id;
    next();
  });
});

app.post('/orders/:orderId/cancel', (req, res) => {
  const { orderId } = req.params;
  db.execute('UPDATE orders SET state = ? WHERE id = ?', ['cancelled', orderId], (err) => {
//                                                                     ^^^^^^^ finding: `orders` is looked up or changed by the path parameter `orderId` of the request, and nothi
//                                                                     ^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
    res.sendStatus(err ? 500 : 204);
  });
});

app.post('/orders/:orderId/return', (req, res) => {
  db.execute('UPDATE orders SET state = ? WHERE id = ? AND member_id = ?', ['returned', req.params.orderId, req.memberId], (err) => {
    res.sendStatus(err ? 500 : 204);
  });
});
