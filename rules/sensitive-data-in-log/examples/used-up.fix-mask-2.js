const express = require('express');
const { createLogger } = require('winston');

const logger = createLogger();
const codes = require('./codes');

const app = express();

app.get('/signed-in', async (req, res) => {
  const { otp } = req.query;
  const kept = await codes.get(otp);
  logger.debug(`found ${kept} for`, otp);
  await codes.del(otp);
  if (kept < Date.now()) {
    logger.debug('this code is over', '[redacted]');
    return res.sendStatus(401);
  }
  return res.sendStatus(204);
});

app.delete('/links', async (req, res) => {
  const { token } = req.query;
  try {
    await codes.deleteLink(token);
    res.sendStatus(204);
  } catch {
    // It works still.
    logger.error('could not be removed', token);
    res.sendStatus(500);
  }
});
