import express from 'express';
import { body, query, validationResult } from 'express-validator';

const app = express();

app.post('/books', body('title').isLength({ max: 80 }), query('page').isInt(), (req, res) => {
//                 ^^^^ validator
//                                                      ^^^^^ validator
  res.json(validationResult(req).array());
});
