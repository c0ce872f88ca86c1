var Loans = function (pool) {
  this.pool = pool;
};

Loans.prototype.since = function (day, sort, callback) {
  this.pool.query('select book from loans where day > $1 order by ' + sort + ' limit 10', [day], callback);
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: take it from a fixed list
};

module.exports.Loans = Loans;
