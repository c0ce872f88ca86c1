const compression = require('compression');
const express = require('express');
const flash = require('connect-flash');
const mongoose = require('mongoose');
const passport = require('passport');

const app = express();
const Order = mongoose.model('Order', new mongoose.Schema({ user: String, total: Number }));

// None of these knows what an order is.
app.use(compression());
app.use(flash());
app.use(passport.initialize());
app.use(passport.session());

function isSignedIn(req, res, next) {
  if (req.isAuthenticated()) return next();
  res.redirect('/login');
}

app.get('/orders', isSignedIn, (req, res, next) => {
  Order.find({ user: req.user.id })
    .limit(50)
    .exec((error, orders) => (error ? next(error) : res.json(orders)));
});

app.get('/orders/:id', isSignedIn, (req, res, next) => {
  Order.findById(req.params.id, (error, order) => {
  //             ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
  //             ^^^^^^^^^^^^^ finding: is read by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in user
    if (error) return next(error);
    res.json(order);
  });
});
