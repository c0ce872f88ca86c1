// The handler of all errors decides itself what leaves: the texts of errors that nobody expected are replaced.
const express = require('express');
const config = require('./config');
const logger = require('./logger');

const app = express();

app.use((err, req, res, next) => {
  let { statusCode, message } = err;
  if (config.env === 'production' && !err.isOperational) {
    statusCode = 500;
    message = 'Internal Server Error';
  }
  const response = {
    code: statusCode,
    message,
    ...(config.env === 'development' && { stack: err.stack }),
  };
  logger.error(err);
  res.status(statusCode).send(response);
});

app.use((err, req, res, next) => {
  let message = err.message;
  if (!err.expose) message = 'Something went wrong';
  logger.error(err);
  res.status(500).json({ message });
});
