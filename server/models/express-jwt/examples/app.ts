import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();

app.get('/me', expressjwt({ secret: 'not a real one', algorithms: ['HS256'] }), (req, res) => res.end());
//                                  ^^^^^^^^^^^^^^^^ purpose token-key
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
app.get('/maybe', expressjwt({ secret: 'not a real one', algorithms: ['HS256'], credentialsRequired: false }), (req, res) =>
//                                     ^^^^^^^^^^^^^^^^ purpose token-key
  res.end(),
);
