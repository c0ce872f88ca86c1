const express = require('express');
const fs = require('fs');
const path = require('path');
const PromiseRouter = require('express-promise-router');
const { makeRouter, plain } = require('./factory');
const { UserRoutes } = require('./classes');
const app = express();
app.use('/a', makeRouter(signedIn));
app.use('/b', makeRouter(open));
app.use('/p1', plain());
app.use('/p2', plain());
app.use('/users', new UserRoutes().router);
new UserRoutes().mount(app);
require('./one')(app);
fs.readdirSync(path.join(__dirname, 'routes')).forEach((file) => {
  require(path.join(__dirname, 'routes', file))(app);
});
for (const file of fs.readdirSync(`${__dirname}/mods`)) {
  app.use('/mods', require(`./mods/${file}`));
}
const folder = path.resolve(__dirname, './more');
fs.readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .map((file) => path.join(folder, file))
  .forEach((file) => app.use('/more', require(file)));
const pr = PromiseRouter();
pr.get(['/x', '/y'], async (req, res) => res.json(1));
//<^^^^^^^^^^^^^^^^ route GET /pr/x
//<^^^^^^^^^^^^^^^^ route GET /pr/y
//                                                ^ reply body
pr.get(/^\/z\/(\d+)$/, async (req, res) => res.json(1));
//<^^^^^^^^^^^^^^^^^^ route GET /pr/z/:0
//                                                  ^ reply body
app.use('/pr', pr);

function signedIn(req, res, next) {
  if (!req.user) return res.sendStatus(401);
  //   ^^^^^^^^ principal
  //                                   ^^^ reply status
  next();
}

function open(req, res, next) {
  next();
}
