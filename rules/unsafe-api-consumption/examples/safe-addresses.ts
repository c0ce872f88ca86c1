import got from 'got';

// The host is fixed; only what comes after it is the other service's.
export async function details(id: number) {
  const { key } = await got(`https://supplier.example/products/${id}`).json<{ key: string }>();
  const response = await fetch(`https://supplier.example/details/${encodeURIComponent(key)}`);
  return response.json();
}
