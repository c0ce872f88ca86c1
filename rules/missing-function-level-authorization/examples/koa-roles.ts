import Router from '@koa/router';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import jwt from 'koa-jwt';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String, disabled: Boolean }));

const app = new Koa();
const router = new Router();
app.use(bodyParser());
app.use(jwt({ secret: process.env.JWT_SECRET as string }));

// Whoever is signed in makes anybody an administrator.
router.put('/members/:id/role', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `PUT /members/:id/role` lets in whoever is signed in. It stores `role` as the request says. Ask for a role or a permission before the
  await User.updateOne({ _id: ctx.params.id }, { role: String(ctx.request.body.role) });
  ctx.status = 204;
});

router.put('/administration/maintenance', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `PUT /administration/maintenance` lets in whoever is signed in. Its path speaks of administration; no endpoint of the project asks for a
  await mongoose.connection.dropDatabase();
  ctx.status = 204;
});

app.use(router.routes());
