import { Pool } from 'pg';

const pool = new Pool();

export async function importProduct(id: number) {
  const response = await fetch(`https://supplier.example/products/${id}`);
  const { sku, price } = await response.json();
  await pool.query('insert into products (sku, price) values ($1, $2)', [sku, price]);
}
