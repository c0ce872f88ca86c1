const express = require('express');
const jwt = require('jsonwebtoken');
const { Product, Coupon, Order } = require('./models');

function requireAuth(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.split(' ')[1], process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
}
const requireRole = (role) => (req, res, next) => {
  if (req.user.role !== role) return res.status(403).end();
  next();
};

const shop = express.Router();
shop.use(requireAuth);
shop.get('/products', async (req, res) => {
  res.json(await Product.list());
});
shop.post('/products', requireRole('admin'), async (req, res) => {
  res.status(201).json(await Product.add(req.body.title));
});
shop.put('/products/:id', requireRole('admin'), async (req, res) => {
  res.json(await Product.change(req.params.id, req.body.title));
});
shop.patch('/products/:id/price', requireRole('admin'), async (req, res) => {
  res.json(await Product.price(req.params.id, Number(req.body.price)));
});
// The odd one out.
shop.delete('/products/:id', async (req, res) => {
  await Product.remove(req.params.id);
  res.status(204).end();
});

// An area for administrators that only asks for an account.
const admin = express.Router();
admin.use(requireAuth);
admin.post('/coupons', requireRole('admin'), async (req, res) => {
  res.status(201).json(await Coupon.add(req.body.code));
});
admin.get('/orders', async (req, res) => {
  res.json(await Order.list());
});

module.exports = express().use(express.json()).use('/shop', shop).use('/admin', admin);
