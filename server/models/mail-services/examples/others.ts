import { BrevoClient } from '@getbrevo/brevo';
import mandrill from '@mailchimp/mailchimp_transactional';
import FormData from 'form-data';
import Mailgun from 'mailgun.js';
import Mailjet from 'node-mailjet';

const mailgun = new Mailgun(FormData).client({ username: 'api', key: process.env.MAILGUN_KEY ?? '' });
const brevo = new BrevoClient({ apiKey: process.env.BREVO_KEY ?? '' });
const mailjet = new Mailjet({ apiKey: 'books', apiSecret: process.env.MAILJET_SECRET });

export const send = (to: string, text: string) => [
  mailgun.messages.create('books.example', { from: 'books@books.example', to: to, html: text }),
  //                                                                          ^^ sink email-header
  //                                                                                    ^^^^ sink email-text
  //                                                                                    ^^^^ sink email-html
  brevo.transactionalEmails.sendTransacEmail({ htmlContent: text }),
  //                                                        ^^^^ sink email-text
  //                                                        ^^^^ sink email-html
  mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ HTMLPart: text }] }),
  //                                                            ^^^^^^^^^^^^^^^^^^^^ sink email-text
  //                                                            ^^^^^^^^^^^^^^^^^^^^ sink email-html
  mandrill(process.env.MANDRILL_KEY ?? '').messages.send({ message: { text: text } }),
  //                                                                        ^^^^ sink email-text
];
