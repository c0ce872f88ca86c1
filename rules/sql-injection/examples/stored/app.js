const express = require('express');
const orders = require('./orders');
const users = require('./users');

const app = express();
app.use(express.json());
app.post('/users', users.add);
app.put('/users/:id/city', users.move);
app.get('/users/:id/orders', orders.ofUser);
app.listen(3000);
