import Router from '@koa/router';
import Koa from 'koa';
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'mail.example.com' });
const router = new Router();

router.post('/forgot', async (ctx) => {
  await transport.sendMail({ to: 'a@example.com', subject: 'Reset', text: `${process.env.SITE_URL}/reset?token=1` });
  ctx.status = 204;
});

new Koa().use(router.routes()).listen(3000);
