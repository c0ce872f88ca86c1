const express = require('express');
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });
const mongoose = require('mongoose');

const Product = mongoose.model('Product', new mongoose.Schema({ stock: Number, seenAt: Date, reserved: [String] }));
const notes = { remove: (id) => knex('notes').where('id', id).del() };
const app = express();

app.get('/notes/:id/delete', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /notes/:id/delete` removes `notes`, though GET is for reading. Use DELETE.
//<^^^^^^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
  await notes.remove(req.params.id);
  res.redirect('/notes');
});

// Without the product another handler answers; the redirect is the answer of this one.
app.get('/cart/add/:id', async (req, res, next) => {
//<^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /cart/add/:id` changes `Product`, though GET is for reading. Use POST, PUT or PATCH.
//<^^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
  const product = await Product.findById(req.params.id);
  if (!product) return next();
  product.stock -= 1;
  await product.save();
  res.redirect('/cart');
});

// When something was last looked at is no change that anybody could want to make in another's name.
app.get('/products/:id/edit', async (req, res, next) => {
  const product = await Product.findById(req.params.id);
  if (!product) return next();
  product.seenAt = new Date();
  await product.save();
  res.render('product', { name: product.name });
});

// What is changed and not stored is as it was.
app.get('/products/:id/update', async (req, res) => {
  const product = await Product.findById(req.params.id);
  product.stock -= 1;
  res.render('product', { stock: product.stock });
});
