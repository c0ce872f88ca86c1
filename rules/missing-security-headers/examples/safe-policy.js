const express = require('express');
const helmet = require('helmet');

const app = express();
app.use(
  helmet({
    contentSecurityPolicy: {
      // Styles that are written into the page run nothing.
      directives: { scriptSrc: ["'self'", 'https://cdn.example.com'], styleSrc: ["'self'", "'unsafe-inline'"] },
    },
  }),
);
app.get('/', (req, res) => res.render('home'));
