import express from 'express';
import { auth, requiredScopes } from 'express-oauth2-jwt-bearer';

const app = express();
app.get('/books', auth(), requiredScopes('read:books'), (req, res) => res.end());
//                ^^^^^^ guard authentication
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
