const express = require('express');

const app = express();
app.set('trust proxy', true);
//      ^^^^^^^^^^^^^ finding medium: Every sender is trusted as a proxy

const other = express();
other.enable('trust proxy');
//           ^^^^^^^^^^^^^ finding medium: Every sender is trusted as a proxy

module.exports = { app, other };
