const express = require('express');
const validate = require('express-validation');
const { validate: check } = require('express-validation');
const { createValidator } = require('express-joi-validation');
const { validateRequest, validateRequestBody } = require('zod-express-middleware');
const Joi = require('joi');
const { z } = require('zod');

const app = express();
const validator = createValidator();
const title = Joi.object({ title: Joi.string().max(80).required() });

app.post('/a', validate({ body: { title: Joi.string().required() } }), (req, res) => res.json(req.body.title));
//             ^^^^^^^^ validator
app.post('/b', check({ body: title }, {}, {}), (req, res) => res.json(req.body.title));
//             ^^^^^ validator
app.post('/c', validator.body(title), (req, res) => res.json(req.body.title));
//             ^^^^^^^^^^^^^^ validator
app.post('/d', validateRequest({ body: z.object({ title: z.string() }) }), (req, res) => res.json(req.body.title));
//             ^^^^^^^^^^^^^^^ validator
app.post('/e', validateRequestBody(z.object({ title: z.string() })), (req, res) => res.json(req.body.title));
//             ^^^^^^^^^^^^^^^^^^^ validator
