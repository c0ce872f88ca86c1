import https from 'node:https';
import { connect } from 'node:tls';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';
import { tlsOptions } from './settings';

export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
//                                                                          ^^^^^ finding high: The certificate of the other side is not checked
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } });
//                                                                                                    ^^^^^ finding high: The certificate of the other side is not checked
export const mails = nodemailer.createTransport({ host: 'smtp.example.com', tls: { rejectUnauthorized: false } });
//                                                                                                     ^^^^^ finding high: The certificate of the other side is not checked
export const socket = connect(8883, 'broker.example.com', tlsOptions);
//                    ^^^^^^^ finding high: The certificate of the other side is not checked
export const server = https.createServer({ minVersion: 'TLSv1.1' });
//                                                     ^^^^^^^^^ finding medium: `TLSv1.1` lets connections be broken open

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
//                                         ^^^ finding high: The certificate of the other side is not checked
