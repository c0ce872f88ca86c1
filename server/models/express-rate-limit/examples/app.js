import express from 'express';
import { rateLimit } from 'express-rate-limit';

const app = express();
app.get('/books', rateLimit({ limit: 10 }), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^^^ guard rate-limit
