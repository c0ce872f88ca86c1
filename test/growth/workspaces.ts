/** Code that grows: each workspace has so many things of its kinds, so that twice the number is twice the code. */

/** The files of a workspace: path -> text. */
export type Files = Readonly<Record<string, string>>;

export const growingCode: Readonly<Record<string, (size: number) => Files>> = {
  'routers of Express': (size) => ({
    'package.json': dependencies('express', 'pg', 'zod', 'sequelize', 'jsonwebtoken'),
    'app.ts': `import express from 'express';
${each(size, (i) => `import { router as router${i} } from './routes/books-${i}.ts';\n`)}
const app = express();
app.use(express.json());
${each(size, (i) => `app.use('/books-${i}', router${i});\n`)}
app.listen(3000);
`,
    'guard.ts': `import jwt from 'jsonwebtoken';
export function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.status(401).json({ error: 'who are you?' });
  }
  return next();
}
`,
    ...files(size, (i) => [
      `routes/books-${i}.ts`,
      `import { Router } from 'express';
import { z } from 'zod';
import { signedIn } from '../guard.ts';
import { find${i}, list${i}, save${i} } from '../services/books-${i}.ts';
import { Loan${i} } from '../models/loan-${i}.ts';

const Book = z.object({ title: z.string().max(80) });
export const router = Router();
router.get('/', async (req, res) => res.json(await list${i}(req.query.order)));
router.get('/:id', signedIn, async (req, res) => res.json(await find${i}(req.params.id)));
router.post('/', signedIn, async (req, res) => res.json(await save${i}(Book.parse(req.body))));
router.post('/loans', async (req, res) => res.json(await Loan${i}.create(req.body)));
router.delete('/loans/:id', async (req, res) => {
  await Loan${i}.destroy({ where: { id: req.params.id } });
  res.redirect(req.query.next);
});
`,
    ]),
    ...files(size, (i) => [
      `services/books-${i}.ts`,
      `import { Pool } from 'pg';
const pool = new Pool();
export async function find${i}(id: string) {
  const { rows } = await pool.query('SELECT id, title, secret FROM books_${i} WHERE id = $1', [id]);
  return rows[0];
}
export async function list${i}(order: string) {
  const { rows } = await pool.query(\`SELECT * FROM books_${i} ORDER BY \${order}\`);
  return rows;
}
export async function save${i}(book: { title: string }) {
  await pool.query('INSERT INTO books_${i} (title) VALUES ($1)', [book.title]);
  console.log('saved', book);
  return book;
}
`,
    ]),
    ...files(size, (i) => [
      `models/loan-${i}.ts`,
      `import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE);
export const Loan${i} = sequelize.define('loan${i}', {
  owner: DataTypes.STRING,
  password: DataTypes.STRING,
  isAdmin: DataTypes.BOOLEAN,
});
`,
    ]),
  }),
  'controllers of NestJS': (size) => ({
    'package.json': dependencies(
      '@nestjs/common',
      '@nestjs/core',
      'typeorm',
      '@nestjs/typeorm',
      'class-validator',
    ),
    'main.ts': `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
    'app.module.ts': `import { Module } from '@nestjs/common';
${each(size, (i) => `import { Book${i}Controller, Book${i}Service } from './book-${i}.ts';\n`)}
@Module({
  controllers: [${each(size, (i) => `Book${i}Controller, `)}],
  providers: [${each(size, (i) => `Book${i}Service, `)}],
})
export class AppModule {}
`,
    ...files(size, (i) => [
      `book-${i}.ts`,
      `import { Body, Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString } from 'class-validator';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity()
export class Book${i} {
  @PrimaryGeneratedColumn() id: number;
  @Column() title: string;
  @Column() passwordHash: string;
}

export class NewBook${i} {
  @IsString() title: string;
}

@Injectable()
export class Book${i}Service {
  constructor(@InjectRepository(Book${i}) private readonly books: Repository<Book${i}>) {}
  find(id: string) {
    return this.books.findOneBy({ id });
  }
  add(book: NewBook${i}) {
    return this.books.save(book);
  }
  search(title: string) {
    return this.books.query(\`SELECT * FROM book${i} WHERE title = '\${title}'\`);
  }
}

@Controller('books-${i}')
export class Book${i}Controller {
  constructor(private readonly service: Book${i}Service) {}
  @Get(':id') find(@Param('id') id: string) {
    return this.service.find(id);
  }
  @Get('by/:title') search(@Param('title') title: string) {
    return this.service.search(title);
  }
  @Post() add(@Body() book: NewBook${i}) {
    return this.service.add(book);
  }
}
`,
    ]),
  }),
  'route files of Next.js': (size) => ({
    'package.json': dependencies('next', '@prisma/client', 'next-auth'),
    'auth.ts': `import NextAuth from 'next-auth';
export const { auth } = NextAuth({ providers: [] });
`,
    'schema.prisma': each(
      size,
      (i) => `model Book${i} {
  id    String @id
  title String
  apiKey String
  ownerId String
}
`,
    ),
    ...files(size, (i) => [
      `app/api/books-${i}/[id]/route.ts`,
      `import { PrismaClient } from '@prisma/client';
import { auth } from '../../../../auth.ts';
const prisma = new PrismaClient();
export async function GET(request: Request, { params }) {
  const { id } = await params;
  return Response.json(await prisma.book${i}.findUnique({ where: { id } }));
}
export async function PUT(request: Request, { params }) {
  const session = await auth();
  if (!session) return new Response(null, { status: 401 });
  const { id } = await params;
  return Response.json(await prisma.book${i}.update({ where: { id }, data: await request.json() }));
}
`,
    ]),
  }),
  'one handler': (size) => ({
    'package.json': dependencies('express', 'pg'),
    'app.js': `const express = require('express');
const { Pool } = require('pg');
const app = express();
const pool = new Pool();
function signedIn(req, res, next) {
  if (!req.headers.authorization) return res.status(401).end();
  next();
}
app.get('/reports/:id', signedIn, async (req, res) => {
  const found = [];
${each(
  size,
  (
    i,
  ) => `  const shelf${i} = await pool.query('SELECT title FROM shelves_${i} WHERE id = $1', [req.params.id]);
  found.push(shelf${i}.rows.length);
`,
)}
  res.json({ found });
});
app.listen(3000);
`,
  }),
  'one file': (size) => ({
    'package.json': dependencies('express', 'pg', 'axios'),
    'app.js': `const express = require('express');
const { Pool } = require('pg');
const axios = require('axios');
const { exec } = require('child_process');
const app = express();
const pool = new Pool();
app.use(express.json());
${each(
  size,
  (i) => `
class Store${i} {
  constructor(pool) {
    this.pool = pool;
  }
  find${i}(name) {
    return this.pool.query("SELECT * FROM books_${i} WHERE name = '" + name + "'");
  }
}
const store${i} = new Store${i}(pool);
function show${i}(text) {
  return '<p>' + text + '</p>';
}
app.get('/books-${i}/:name', async (req, res) => {
  if (!req.headers.authorization) return res.status(401).end();
  const { rows } = await store${i}.find${i}(req.params.name);
  for (const row of rows) if (row.hidden) return res.status(404).json({ error: 'missing' });
  res.send(show${i}(req.query.title));
});
app.post('/books-${i}', async (req, res, next) => {
  try {
    const answer = await axios.get(req.body.url);
    exec('convert ' + req.body.file);
    res.json(answer.data);
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`,
)}
app.listen(3000);
`,
  }),
};

function dependencies(...names: readonly string[]): string {
  return JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '*'])) });
}

function each(size: number, make: (i: number) => string): string {
  return Array.from({ length: size }, (_, i) => make(i)).join('');
}

function files(size: number, make: (i: number) => readonly [string, string]): Files {
  return Object.fromEntries(Array.from({ length: size }, (_, i) => make(i)));
}
