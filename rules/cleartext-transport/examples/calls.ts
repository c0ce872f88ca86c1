import nodemailer from 'nodemailer';

const billing = 'http://billing.shop-partner.io/v1';
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `billing.shop-partner.io` is called over plain HTTP

export async function charge(amount: number) {
  return fetch(`${billing}/charges`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.BILLING_KEY}` },
    body: JSON.stringify({ amount }),
  });
}

export const rates = () => fetch('http://rates.bank-of-europe.org/today.json');
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `rates.bank-of-europe.org` is called over plain HTTP

export const mails = nodemailer.createTransport({ host: 'smtp.shop.io', port: 587, ignoreTLS: true });
//                                                                                            ^^^^ finding medium: Encryption is switched off for this connection
