const Router = require('@koa/router');
const mongoose = require('mongoose');

const router = new Router();
const User = mongoose.model('User', new mongoose.Schema({ name: String, passwordHash: String }));

router.get('/users/:id', async (ctx) => {
  ctx.body = await User.findById(ctx.params.id).select('-passwordHash');
});
router.get('/users/:id/name', async (ctx) => {
  ctx.body = await User.findById(ctx.params.id).select('name');
});
