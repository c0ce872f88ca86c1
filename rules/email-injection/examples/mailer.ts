// The service of @nestjs-modules/mailer, and a transport by its type.
import { MailerService } from '@nestjs-modules/mailer';
import { Body, Controller, Post } from '@nestjs/common';

@Controller('tickets')
export class TicketController {
  constructor(private readonly mailer: MailerService) {}

  @Post()
  async open(@Body() body: { name: string; copies: string; text: string }) {
    await this.mailer.sendMail({
      from: 'noreply@example.com',
      to: 'support@example.com',
      cc: body.copies,
      //  ^^^^^^^^^^^ finding low: The body field `copies` of the request decides who gets an e-mail
      subject: 'A ticket',
      text: body.text,
    });
    return { ok: true };
  }
}
