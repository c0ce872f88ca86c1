export async function GET({ url, fetch }) {
  const name = encodeURIComponent(url.searchParams.get('name') ?? '');
  return fetch(`https://books.example.com/api/${name}`);
}
