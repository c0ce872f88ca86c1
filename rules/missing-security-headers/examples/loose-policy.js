const express = require('express');
const helmet = require('helmet');

const app = express();
app.use(
  helmet({
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'", "'unsafe-inline'", '*'] } },
    //                                                                         ^^^^^^^^ finding medium: The policy for scripts lets in those that are written into the page, or of any origin, and so stops none of an attacker
  }),
);
app.get('/', (req, res) => res.render('home'));
