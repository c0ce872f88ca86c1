const express = require('express');
const { Model } = require('objection');

class Visitor extends Model {
  static tableName = 'visitors';

  static jsonSchema = {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' }, passwordHash: { type: 'string' } },
  };
}

const app = express();

app.get('/visitors/:id', async (request, response) => {
  const visitor = await Visitor.query().findById(Number(request.params.id)).throwIfNotFound();
  response.json(visitor);
  //            ^^^^^^^ finding high: The reply holds the whole `Visitor`, with `passwordHash`
});

app.get('/names', async (_request, response) => {
  response.json(await Visitor.query().select('id', 'name').limit(20));
});

module.exports = app;
