// What frameworks make of the header.
import { MailerService } from '@nestjs-modules/mailer';
import { Controller, Headers, Post } from '@nestjs/common';
import Fastify from 'fastify';
import { createTransport } from 'nodemailer';

const transport = createTransport({ host: 'smtp.example.com', secure: true });
const app = Fastify();

app.post('/unlock', async (request) => {
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'member@example.com',
    subject: 'Unlock',
    text: 'Open ' + process.env.SITE_URL + '/unlock',
  });
  return { ok: true };
});

@Controller('magic')
export class MagicController {
  constructor(private readonly mailer: MailerService) {}

  @Post()
  async send(@Headers('host') host: string) {
    await this.mailer.sendMail({
      from: 'noreply@example.com',
      to: 'member@example.com',
      subject: 'Sign in',
      html: `<a href="https://${host}/magic">Sign in</a>`,
    });
    return { ok: true };
  }
}

export default app;
