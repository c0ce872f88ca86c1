import express from 'express';
import cookieParser from 'cookie-parser';

const app = express();
app.get('/books', cookieParser(), (req, res) => res.end());
//                ^^^^^^^^^^^^^^ guard body-parser
