const express = require('express');

const app = express();
app.set('trust proxy', 1);

const other = express();
other.enable('trust proxy');

module.exports = { app, other };
