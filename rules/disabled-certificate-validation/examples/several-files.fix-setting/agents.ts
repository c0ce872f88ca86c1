import https from 'node:https';
import { connect } from 'node:tls';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';
import { tlsOptions } from './settings';

export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } });
export const mails = nodemailer.createTransport({ host: 'smtp.example.com', tls: { rejectUnauthorized: false } });
export const socket = connect(8883, 'broker.example.com', tlsOptions);
export const server = https.createServer({ minVersion: 'TLSv1.1' });

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
