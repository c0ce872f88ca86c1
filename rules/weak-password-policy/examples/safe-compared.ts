// With the salt that was stored, the hash is made anew and held against the one that was stored.
import { initTRPC, TRPCError } from '@trpc/server';
import bcrypt from 'bcrypt';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const t = initTRPC.create();

function hashOf(text: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    bcrypt.hash(text, salt, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

async function checkPassword(id: string, password: string) {
  const { rows } = await pool.query('select salt, password_hash from users where id = $1', [id]);
  const hash = await hashOf(password, rows[0].salt);
  if (hash !== rows[0].password_hash) throw new TRPCError({ code: 'UNAUTHORIZED' });
  await pool.query('update users set seen_at = now() where id = $1', [id]);
  return { id };
}

export const users = t.router({
  reopen: t.procedure
    .input(z.object({ id: z.string().uuid(), password: z.string().max(100) }))
    .mutation(({ input }) => checkPassword(input.id, input.password)),
});
