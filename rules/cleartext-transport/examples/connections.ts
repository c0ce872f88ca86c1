import amqp from 'amqplib';
import Redis from 'ioredis';
import { MongoClient } from 'mongodb';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';

export const pool = new Pool({ host: 'db.example.com', user: 'app', password: process.env.DATABASE_PASSWORD });
//                                   ^^^^^^^^^^^^^^^^ finding medium: The connection to `db.example.com` is not encrypted
export const mongo = new MongoClient('mongodb://app@mongo.example.com:27017/books');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The connection to `mongo.example.com` is not encrypted
export const cache = new Redis({ host: 'cache.example.com', port: 6379 });
//                                     ^^^^^^^^^^^^^^^^^^^ finding medium: The connection to `cache.example.com` is not encrypted
export const queue = amqp.connect('amqp://queue.example.com');
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The connection to `queue.example.com` is not encrypted
export const letters = nodemailer.createTransport({ host: 'smtp.example.com', port: 587, secure: false });
//                                                        ^^^^^^^^^^^^^^^^^^ finding low: The connection to `smtp.example.com` is encrypted only where that side offers it
