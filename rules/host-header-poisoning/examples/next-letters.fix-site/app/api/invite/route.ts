import { headers } from 'next/headers';
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_KEY);

export async function POST() {
  const host = (await headers()).get('x-forwarded-host');
  await resend.emails.send({
    from: 'shop@example.com',
    to: 'member@example.com',
    subject: 'Your invitation',
    text: `${process.env.PUBLIC_ADDRESS}/invite?token=1`,
  });
  return Response.json({ sent: true });
}

export async function PUT() {
  await resend.emails.send({
    from: 'shop@example.com',
    to: 'member@example.com',
    subject: 'Your invitation',
    text: `${process.env.PUBLIC_ADDRESS}/invite?token=1`,
  });
  return Response.json({ sent: true });
}
