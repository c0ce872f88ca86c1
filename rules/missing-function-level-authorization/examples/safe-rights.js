const express = require('express');
const jwt = require('jsonwebtoken');
const { Product, Order, Profile } = require('./models');
const { can } = require('./policies');

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

// All that changes asks for a right, on the router or on the route.
const admin = express.Router();
admin.use(requireAuth, requireRole('admin'));
admin.get('/orders', async (req, res) => {
  res.json(await Order.list());
});
admin.delete('/orders/:id', async (req, res) => {
  await Order.remove(req.params.id);
  res.status(204).end();
});

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
// What everybody does for themselves.
shop.post('/orders', async (req, res) => {
  res.status(201).json(await Order.add(req.user.id, req.body.product));
});
// A policy decides in the handler.
shop.delete('/products/:id', async (req, res) => {
  const product = await Product.byId(req.params.id);
  if (!can(req.user, 'delete', product)) return res.status(404).end();
  await product.remove();
  res.status(204).end();
});

// No right is asked for anywhere here, and nothing speaks of administration.
const profile = express.Router();
profile.use(requireAuth);
profile.put('/nickname', async (req, res) => {
  await Profile.rename(req.user.id, req.body.name);
  res.status(204).end();
});
profile.post('/visits', async (req, res) => {
  await Profile.visit(req.body.page);
  res.status(204).end();
});

module.exports = express().use(express.json()).use('/admin', admin).use('/shop', shop).use('/profile', profile);
