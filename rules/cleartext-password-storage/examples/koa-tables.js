const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const { Sequelize, DataTypes } = require('sequelize');
const knex = require('knex')({ client: 'pg' });
const sequelize = new Sequelize(process.env.DB);
const Account = sequelize.define('Account', { login: DataTypes.STRING, password: DataTypes.STRING });
const router = new Router();

router.post('/accounts', async (ctx) => {
  const { login, password } = ctx.request.body;
  //                          ^^^^^^^^^^^^^^^^ finding [unvalidated-input]: `login`, `password` of the request's body go into `Account.create` without validation
  await Account.create({ login, password });
  //                   ^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                   ^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  ctx.status = 201;
});

router.post('/knex', async (ctx) => {
  const { login, password } = ctx.request.body;
  //                          ^^^^^^^^^^^^^^^^ finding [unvalidated-input]: `login`, `password` of the request's body go into `….insert` without validation
  await knex('accounts').insert({ login, password });
  //                            ^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                            ^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  ctx.status = 201;
});

router.post('/base64', async (ctx) => {
  const encoded = Buffer.from(ctx.request.body.password).toString('base64');
  await knex('accounts').insert({ login: ctx.request.body.login, password: encoded });
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                                     ^^^^^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `….insert` without validation
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  ctx.status = 201;
});

module.exports = new Koa().use(bodyParser()).use(router.routes());
