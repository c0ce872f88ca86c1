import { createTransport } from 'nodemailer';

const transport = createTransport({ host: 'smtp.example.com', secure: true });

export async function sendInvitation(email: string, link: string) {
  await transport.sendMail({
    from: 'noreply@example.com',
    to: email,
    subject: 'Join us',
    html: `<p>Join us: <a href="${link}">here</a></p>`,
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The host that a request names
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused site: The address is put together elsewhere
  });
}
