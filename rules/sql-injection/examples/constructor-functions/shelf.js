function Shelf(pool) {
  this.pool = pool;
}

Shelf.prototype = {
  constructor: Shelf,
  returned: function (day, callback) {
    this.pool.query("select book from loans where returned > '" + day + "' limit 10", callback);
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: whose meaning is not known
  },
};

module.exports = Shelf;
