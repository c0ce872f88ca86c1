const { newEnforcer } = require('casbin');
const express = require('express');

const app = express();
const enforcer = newEnforcer('model.conf', 'policy.csv');

const may = (action) => async (req, res, next) => {
  const rules = await enforcer;
  if (!(await rules.enforce(req.user.id, 'books', action))) return res.sendStatus(403);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  return next();
};

app.delete('/books/:id', may('delete'), (req, res) => res.end());
