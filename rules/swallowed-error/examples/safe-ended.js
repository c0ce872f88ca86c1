const express = require('express');

process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(1);
});
process.on('unhandledRejection', (reason) => {
  throw reason;
});
process.on('SIGTERM', () => {});

const app = express();
app.listen(3000);
