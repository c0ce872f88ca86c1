import nodemailer from 'nodemailer';
import ldap from 'ldapjs';
import mysql from 'mysql2/promise';
import { Pool } from 'pg';

export const transport = nodemailer.createTransport({
  host: 'smtp.example.com',
  port: 25,
  secure: false,
  ignoreTLS: true,
  //         ^^^^ finding: Encryption is switched off for this connection
  auth: { user: 'a', pass: process.env.SMTP_PASS },
});

export const secure = nodemailer.createTransport({
  host: 'smtp.example.com',
  port: 465,
  secure: true,
  auth: { user: 'a', pass: process.env.SMTP_PASS },
});

export const starttls = nodemailer.createTransport({
  host: 'smtp.example.com',
  port: 587,
  requireTLS: true,
  auth: { user: 'a', pass: process.env.SMTP_PASS },
});

export const directory = ldap.createClient({ url: 'ldap://ldap.example.com:389' });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is called over plain LDAP. Use `ldaps`

export const directoryTls = ldap.createClient({ url: 'ldaps://ldap.example.com' });

export const pool = new Pool({ host: 'db.example.com', ssl: false });
//                                   ^^^^^^^^^^^^^^^^ finding: The connection to `db.example.com` is not encrypted

export const localPool = new Pool({ host: 'localhost' });
