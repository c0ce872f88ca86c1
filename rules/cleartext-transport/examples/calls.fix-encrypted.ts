import nodemailer from 'nodemailer';

const billing = 'https://billing.shop-partner.io/v1';

export async function charge(amount: number) {
  return fetch(`${billing}/charges`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.BILLING_KEY}` },
    body: JSON.stringify({ amount }),
  });
}

export const rates = () => fetch('http://rates.bank-of-europe.org/today.json');

export const mails = nodemailer.createTransport({ host: 'smtp.shop.io', port: 587, ignoreTLS: true });
