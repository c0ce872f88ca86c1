import amqp from 'amqplib';
import Redis from 'ioredis';
import { MongoClient } from 'mongodb';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';

export const pool = new Pool({ host: 'db.example.com', ssl: true });
export const service = new Pool({ host: 'database', user: 'app' });
export const configured = new Pool({ host: process.env.DATABASE_HOST ?? 'localhost' });
export const inside = new Pool({ connectionString: 'postgres://app@10.0.3.7/books' });
export const required = new Pool({ connectionString: 'postgres://db.example.com/books?sslmode=verify-full' });
export const mongo = new MongoClient('mongodb+srv://mongo.example.com/books');
export const cache = new Redis('rediss://cache.example.com:6379');
export const queue = amqp.connect('amqps://queue.example.com');
export const letters = nodemailer.createTransport({ host: 'smtp.example.com', port: 465, secure: true });
