import express from 'express';
import axios from 'axios';
import got from 'got';
import nodemailer from 'nodemailer';
import { createClient } from 'redis';
import http from 'node:http';
const app = express();

app.post('/charge', async (req, res) => {
  const { data } = await axios.post(
    'http://payments.example.com/charges',
    { amount: 1 },
    { headers: { authorization: `Bearer ${process.env.PAY_KEY}` } },
  );
  res.json(data);
});

app.get('/users', async (req, res) => res.json(await (await fetch('https://api.example.org/users')).json()));

app.get('/local', async (req, res) => res.json(await (await fetch('http://localhost:4000/health')).json()));

app.get('/internal', async (req, res) => res.json(await (await fetch('http://users:8080/users')).json()));

app.get('/tls', async (req, res) => res.json(await got('https://api.example.org/users').json()));

app.get('/got', async (req, res) => res.json(await got.get('http://api.example.org/users').json()));

app.get('/ip', async (req, res) => res.json(await (await fetch('http://127.0.0.1:9200/_search')).json()));
