const Database = require('better-sqlite3');
const express = require('express');

const db = new Database('team.db');
const app = express();
app.use(express.json());

function isAdmin(id) {
  return db.prepare('select role from users where id = ?').get(id)?.role === 'ADMIN';
}

// A header of the project's own carries the token.
function sessionOf(request, response) {
  let { token } = request.body || {};
  if (!token) token = request.headers['x-team-token'];
  const session = db.prepare('select * from sessions where token = ?').get(token);
  if (!session) {
    response.status(401).send({ status: 'error' });
    return null;
  }
  return session;
}

const demandSession = (request, response, next) => {
  const session = sessionOf(request, response);
  if (!session) return;
  response.locals = session;
  next();
};

app.post('/admin/users', demandSession, (request, response) => {
  if (!isAdmin(response.locals.user_id)) {
    response.status(403).send({ status: 'error' });
    return;
  }
  db.prepare('insert into users (name) values (?)').run(String(request.body.name));
  response.end();
});

// The right is asked for in the handler, and refused with a status that says less.
app.delete('/admin/files', (request, response) => {
  const session = sessionOf(request, response);
  if (!session) return;
  const file = String(request.body.file);
  const granted = db.prepare('select 1 from grants where file = ? and user_id = ?').get(file, session.user_id);
  if (!granted && !isAdmin(session.user_id)) {
    response.status(400).send({ status: 'error' });
    return;
  }
  db.prepare('delete from files where id = ?').run(file);
  response.end();
});

app.listen(3000);
