// The database is reached through what annotations declare.
import { Router } from 'express';
import type { Pool } from 'pg';

interface Dependencies {
  readonly db: Pool;
}
type Options = { pool: Pool };

export function books(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/books/:id', async (req, res) => {
    res.json((await dependencies.db.query(`select title from books where id = $1`, [req.params.id])).rows);
  });
  return router;
}

export function shelves({ db }: Dependencies): Router {
  const router = Router();
  router.get('/shelves/:id', async (req, res) => {
    res.json((await db.query(`select name from shelves where id = '${req.params.id}'`)).rows);
  });
  return router;
}

export class Members {
  constructor(private readonly options: Options) {}

  routes(): Router {
    const router = Router();
    router.get('/members/:id', async (req, res) => {
      const { pool } = this.options;
      res.json((await pool.query(`select name from members where id = '${req.params.id}'`)).rows);
    });
    return router;
  }
}
