import Router from '@koa/router';
import Koa from 'koa';
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'mail.example.com' });
const router = new Router();

router.post('/forgot', async (ctx) => {
  await transport.sendMail({ to: 'a@example.com', subject: 'Reset', text: `${ctx.origin}/reset?token=1` });
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The host that a request names stands in the links of an e-mail. Take the address of your site from the settings.
  ctx.status = 204;
});

new Koa().use(router.routes()).listen(3000);
