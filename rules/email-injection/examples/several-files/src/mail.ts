import { createTransport } from 'nodemailer';

const transport = createTransport({ host: 'smtp.example.com', secure: true });

export async function sendTo(recipient: string, text: string) {
  await transport.sendMail({ from: 'noreply@example.com', to: recipient, subject: 'News', text });
  //                                                          ^^^^^^^^^ finding medium: becomes part of `to` of an e-mail
}
