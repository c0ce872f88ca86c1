const { celebrate, Joi, Segments } = require('celebrate');
const express = require('express');

const app = express();
const create = celebrate({
  //           ^^^^^^^^^ validator
  //           ^^^^^^^^^ lets through { body: { title: text ..80, pages: integer } reject, query: { dry: boolean } }
  [Segments.BODY]: Joi.object().keys({ title: Joi.string().max(80).required(), pages: Joi.number().integer() }),
  [Segments.QUERY]: { dry: Joi.boolean() },
});
const change = celebrate({ body: Joi.object({ title: Joi.string() }) }, { stripUnknown: true });
//             ^^^^^^^^^ validator
//             ^^^^^^^^^ lets through { body: { title: text } drop } drop

app.post('/books', create, (req, res) => res.json(req.body.title));
app.put('/books/:id', change, (req, res) => res.json(req.body.title));
