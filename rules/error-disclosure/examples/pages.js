const express = require('express');

const app = express();
app.set('view engine', 'ejs');

app.get('/', (req, res) => res.render('home', { title: 'Home' }));

app.use((err, req, res, next) => {
  console.error(err);
  res.status(err.status || 500);
  res.render('error', { message: err.message, stack: err.stack });
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The stack of the error leaves with the answer
});

// What a page shows of an error as a whole is its own matter, and a stack for developers is for them.
app.get('/status', (req, res) => {
  try {
    req.app.check();
  } catch (error) {
    res.render('status', { error, stack: process.env.NODE_ENV === 'production' ? '' : error.stack });
  }
});
