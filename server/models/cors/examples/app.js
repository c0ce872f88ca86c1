import express from 'express';
import cors from 'cors';

const app = express();
app.get('/books', cors({ origin: 'https://books.test' }), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard cors
