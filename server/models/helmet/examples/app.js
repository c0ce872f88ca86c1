import express from 'express';
import helmet from 'helmet';

const app = express();
app.get('/books', helmet(), (req, res) => res.end());
//                ^^^^^^^^ guard headers
