import { Client as FtpClient } from 'basic-ftp';
import amqp from 'amqplib';
import Redis from 'ioredis';
import knex from 'knex';
import { MongoClient } from 'mongodb';
import mysql from 'mysql2/promise';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';
import pgPromise from 'pg-promise';
import postgres from 'postgres';
import { createClient } from 'redis';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';

const ours = process.env.DATABASE_HOST;

export const pool = new Pool({ host: 'db.example.com', user: 'app' });
//                                   ^^^^^^^^^^^^^^^^ weakness transport-plain
export const asked = new Pool({ host: 'db.example.com', ssl: true });
export const unknown = new Pool({ host: ours });
export const service = new Pool({ host: 'database' });
export const address = new Pool({ connectionString: 'postgres://db.example.com/app?sslmode=disable' });
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const encrypted = new Pool({ connectionString: 'postgres://db.example.com/app?sslmode=require' });
export const mongo = new MongoClient('mongodb://db.example.com:27017/app');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const atlas = new MongoClient('mongodb+srv://db.example.com/app');
export const tls = new MongoClient('mongodb://db.example.com:27017/app', { tls: true });
export const redis = new Redis('redis://cache.example.com:6379');
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const secure = new Redis('rediss://cache.example.com:6379');
export const local = new Redis({ host: '127.0.0.1' });
export const client = createClient({ socket: { host: 'cache.example.com' } });
//                                                   ^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const queue = amqp.connect('amqp://queue.example.com');
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const sequelize = new Sequelize('app', 'app', process.env.DATABASE_PASSWORD, {
  dialect: 'postgres',
  host: 'db.example.com',
  //    ^^^^^^^^^^^^^^^^ weakness transport-plain
});
export const source = new DataSource({ type: 'postgres', host: 'db.example.com', ssl: false });
//                                                             ^^^^^^^^^^^^^^^^ weakness transport-plain
export const builder = knex({ client: 'pg', connection: 'postgres://db.example.com/app' });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const sql = postgres('postgres://db.example.com/app');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness transport-plain
export const promised = pgPromise()({ host: 'db.example.com' });
//                                          ^^^^^^^^^^^^^^^^ weakness transport-plain
export const maria = mysql.createPool({ host: 'db.example.com', user: 'app' });
//                                            ^^^^^^^^^^^^^^^^ weakness transport-plain
export const letters = nodemailer.createTransport({ host: 'smtp.example.com', port: 587, secure: false });
//                                                        ^^^^^^^^^^^^^^^^^^ weakness transport-upgraded
export const required = nodemailer.createTransport({ host: 'smtp.example.com', port: 587, requireTLS: true });
export const files = new FtpClient().access({ host: 'files.example.com', secure: false });
//                                                  ^^^^^^^^^^^^^^^^^^^ weakness transport-plain
