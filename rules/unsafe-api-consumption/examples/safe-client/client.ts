import { Pool } from 'pg';

const pool = new Pool();

// A call that is no HTTP client, though its methods are named alike.
class Books {
  async fetch() {
    return { json: async () => ({ title: 'Emma' }) };
  }
}

export async function first() {
  const response = await new Books().fetch();
  const { title } = await response.json();
  return pool.query(`select * from books where title = '${title}'`);
}
