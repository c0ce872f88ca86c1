exports.up = function (knex) {
  return knex.schema.createTable('users', (table) => {
    table.increments('id').primary();
    table.string('email').notNullable().unique();
    table.string('password_hash');
    table.enu('role', ['user', 'admin']);
    table.timestamps(true, true);
  }).createTable('posts', function (t) { t.increments('id'); t.string('title'); t.integer('user_id').references('users.id'); });
};
exports.down = (knex) => knex.schema.dropTable('users');
