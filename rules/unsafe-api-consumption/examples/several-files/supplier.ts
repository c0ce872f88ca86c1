import axios from 'axios';

const client = axios.create({ baseURL: 'https://supplier.example' });

export async function stockOf(sku: string): Promise<{ place: string; count: number }> {
  const response = await client.get(`/stock/${encodeURIComponent(sku)}`);
  return response.data;
}
