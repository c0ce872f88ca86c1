import express from 'express';
import bodyParser from 'body-parser';

const app = express();
app.get('/books', bodyParser.json(), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^ guard body-parser
