import express from 'express';
import morgan from 'morgan';

const app = express();
app.get('/books', morgan('tiny'), (req, res) => res.end());
//                ^^^^^^^^^^^^^^ guard logging
