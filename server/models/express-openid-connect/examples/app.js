import express from 'express';
import { requiresAuth } from 'express-openid-connect';

const app = express();
app.get('/books', requiresAuth(), (req, res) => res.end());
//                ^^^^^^^^^^^^^^ guard authentication
