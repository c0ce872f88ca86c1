import type { Request, Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();

export async function addShelf(request: Request, response: Response) {
  await pool.query('insert into shelves (room) values ($1)', [Number(request.body.room)]);
  response.sendStatus(201);
}

export async function changeShelf(request: Request, response: Response) {
  await pool.query('update shelves set room = $1 where id = $2', [Number(request.body.room), request.params.id]);
  response.sendStatus(204);
}

export async function removeShelf(request: Request, response: Response) {
  await pool.query('delete from shelves where id = $1', [request.params.id]);
  response.sendStatus(204);
}
