import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { SendEmailCommand as SendLetter } from '@aws-sdk/client-sesv2';
import sgMail from '@sendgrid/mail';
import { ServerClient } from 'postmark';
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_KEY);
const postmark = new ServerClient(process.env.POSTMARK_KEY ?? '');
const ses = new SESClient({});

export async function letters(address: string, text: string) {
  await resend.emails.send({ from: 'shop@example.com', to: address, subject: 'Reset', html: text });
  //                                                       ^^^^^^^ sink email-header
  //                                                                                        ^^^^ sink email-text
  //                                                                                        ^^^^ sink email-html
  await sgMail.send({ from: 'shop@example.com', to: 'a@example.com', cc: address, subject: 'x', text });
  //                        ^^^^^^^^^^^^^^^^^^ sink email-header
//                                                  ^^^^^^^^^^^^^^^ sink email-header
//                                                                       ^^^^^^^ sink email-header
//                                                                                              ^^^^ sink email-text
  await postmark.sendEmail({ From: 'shop@example.com', To: address, Subject: 'x', TextBody: text });
  //                                                       ^^^^^^^ sink email-header
  //                                                                                        ^^^^ sink email-text
  await ses.send(
    new SendEmailCommand({
      Source: 'shop@example.com',
      Destination: { ToAddresses: [address] },
      Message: { Subject: { Data: 'x' }, Body: { Html: { Data: text } } },
      //                                                       ^^^^ sink email-text
      //                                                       ^^^^ sink email-html
    }),
  );
  return new SendLetter({
    Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: text } } } },
    //                                                                 ^^^^ sink email-text
  });
}
