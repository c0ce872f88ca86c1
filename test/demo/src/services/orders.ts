import { pool } from '../db.js';

// Mistake: one value is a parameter, as it should be; the other is pasted into the text.
export async function searchOrders(userId: string, status: string) {
  const sql = `SELECT id, product, quantity, status FROM orders WHERE user_id = $1 AND status = '${status}'`;
  const result = await pool.query(sql, [userId]);
  return result.rows;
}

export async function findOrder(id: string, userId: string) {
  const result = await pool.query(
    'SELECT id, product, quantity, status, street, city FROM orders WHERE id = $1 AND user_id = $2',
    [id, userId],
  );
  return result.rows[0];
}
