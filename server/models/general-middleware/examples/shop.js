const express = require('express');
const compression = require('compression');
const flash = require('connect-flash');
const methodOverride = require('method-override');

const app = express();
app.use(compression());
app.use(flash());
app.use(methodOverride('_method'));
app.get('/books', (req, res) => res.json([]));
//                                       ^^ reply body
//<^^^^^^^^^^^^^ route GET /books
