import { Pool } from 'pg';

const pool = new Pool();

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const title = searchParams.get('title');
  const { rows } = await pool.query(`select id from books where title = '${title}'`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The query `title` of the request becomes part of a SQL text
  return Response.json(rows);
}

export async function POST(request: Request) {
  const { title } = await request.json();
  if (typeof title !== 'string') return new Response(null, { status: 400 });
  const { rows } = await pool.query('select id from books where title = $1', [title]);
  return Response.json(rows);
}
