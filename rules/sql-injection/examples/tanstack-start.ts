import { createServerFn } from '@tanstack/react-start';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export const findBooks = createServerFn({ method: 'GET' })
  .inputValidator((title: string) => title)
  .handler(async ({ data }) => {
    const { rows } = await pool.query(`select id, title from books where title = '${data}'`);
    //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
    return rows;
  });

// The function holds what it is given against a schema that lets numbers through.
export const findBook = createServerFn({ method: 'GET' })
  .inputValidator((data: unknown) => z.object({ id: z.number().int() }).parse(data))
  .handler(async ({ data }) => {
    const { rows } = await pool.query(`select id, title from books where id = ${data.id}`);
    return rows;
  });
