const Router = require('@koa/router');
const mongoose = require('mongoose');

const Client = mongoose.model('Client', new mongoose.Schema({ name: String, role: String }));
const router = new Router();

router.put('/roles', async (ctx) => {
  try {
    const client = await Client.findOne({ name: ctx.request.body.name }).exec();
    ctx.body = { free: client === null };
  } catch (error) {
    console.error(error);
    ctx.status = 500;
    ctx.body = { error: 'Something went wrong' };
  }
});

router.put('/names', async (ctx) => {
  try {
    const client = await Client.findOne({ name: { $eq: ctx.request.body.name } }).exec();
    ctx.body = { free: client === null };
  } catch (error) {
    console.error(error);
    throw error;
  }
});

module.exports = router;
