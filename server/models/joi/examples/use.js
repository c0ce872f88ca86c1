const Joi = require('joi');

const book = Joi.object({ id: Joi.string().guid(), pages: Joi.number().integer() });

exports.read = (data) => book.validate(data);
//                       ^^^^^^^^^^^^^ validator
