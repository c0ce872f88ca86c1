import { Pool } from 'pg';
import { stockOf } from './supplier.ts';

const pool = new Pool();

export async function refresh(sku: string) {
  const { place } = await stockOf(sku);
  await pool.query("update stock set place = $2 where sku = $1", [sku, place]);
}
