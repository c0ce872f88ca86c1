import { Pool } from 'pg';
import { stockOf } from './supplier.ts';

const pool = new Pool();

export async function refresh(sku: string) {
  const { place } = await stockOf(sku);
  await pool.query("update stock set place = '" + place + "' where sku = $1", [sku]);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `place` of another service's answer becomes part of a SQL text
}
