import { Pool } from 'pg';

const pool = new Pool();

export async function importProduct(id: number) {
  const response = await fetch(`https://supplier.example/products/${id}`);
  const product = await response.json();
  await pool.query(`insert into products (sku) values ($1)`, [product.sku]);
}
