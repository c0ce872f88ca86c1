import { createTransport } from 'nodemailer';

const transport = createTransport({ host: 'smtp.example.com', secure: true });

export async function send(to: string, name: string, text: string) {
  await transport.sendMail({ from: name, to: `${to}`, subject: 'Hello', html: text });
  //                               ^^^^ sink email-header
  //                                         ^^^^^^^ sink email-header
  //                                                                          ^^^^ sink email-text
  //                                                                          ^^^^ sink email-html
}
