const express = require('express');
const mongoose = require('mongoose');
const passport = require('passport');
const permissions = require('document-permissions');

const app = express();
const Order = mongoose.model('Order', new mongoose.Schema({ user: String, total: Number }));

app.use(passport.initialize());
app.use(passport.session());
// What a package does that speaks of rights is not known.
app.use(permissions.checked());

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
    if (error) return next(error);
    if (order.user !== req.user.id) return res.sendStatus(404);
    res.json(order);
  });
});

app.delete('/orders/:id', isSignedIn, (req, res, next) => {
  Order.findByIdAndDelete(req.params.id, (error) => (error ? next(error) : res.end()));
});
