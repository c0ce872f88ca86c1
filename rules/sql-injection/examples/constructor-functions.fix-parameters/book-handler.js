var Loans = require('./loans').Loans;
var Shelf = require('./shelf');

function BookHandler(pool) {
  'use strict';

  var loans = new Loans(pool);
  var self = this;
  self.shelf = new Shelf(pool);

  this.isMember = function (req, res, next) {
    if (!req.headers.authorization) return res.status(401).end();
    next();
  };

  this.search = function (req, res, next) {
    pool.query("select id, title from books where title = $1 limit 10", [req.query.title], function (err, found) {
      if (err) return next(err);
      res.json(found.rows);
    });
  };

  this.one = function (req, res, next) {
    pool.query('select id, title from books where id = $1', [req.params.id], function (err, found) {
      if (err) return next(err);
      res.json(found.rows[0]);
    });
  };

  this.loans = function (req, res, next) {
    loans.since(req.query.day, req.query.sort, function (err, found) {
      if (err) return next(err);
      res.json(found.rows);
    });
  };

  this.returned = function (req, res, next) {
    self.shelf.returned(req.query.day, function (err, found) {
      if (err) return next(err);
      res.json(found.rows);
    });
  };
}

module.exports = BookHandler;
