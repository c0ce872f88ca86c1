const express = require('express');
const config = require('./config');
const app = express();

app.set('trust proxy', config.trustProxy);
//      ^^^^^^^^^^^^^ finding: Every sender is trusted as a proxy
