const knex = require('knex')({ client: 'pg' });
exports.orders = {
  cancel: (id, owner) => knex('orders').where({ id, owner }).update({ state: 'cancelled' }),
};
