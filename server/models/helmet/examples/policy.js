const helmet = require('helmet');
const express = require('express');

const app = express();
app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'", '*'] } } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard headers
//                                                                  ^^^^^^^^ weakness policy-lets-scripts-in
app.use('/pages', helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'unsafe-inline'"] } }));
//                                                                         ^^^^^^^^^^^^^^^^^ weakness policy-lets-scripts-in
app.get('/', (req, res) => res.end());
