import { cors } from 'hono/cors';

export const loose = cors({
  origin: (origin) => (origin.endsWith('example.com') ? origin : ''),
  credentials: true,
  //           ^^^^ weakness loose-origin-with-credentials
});
export const begins = cors({
  origin: (origin) => (origin.startsWith('https://example') ? origin : null),
  credentials: true,
  //           ^^^^ weakness loose-origin-with-credentials
});
export const domain = cors({
  origin: (origin) => (origin.endsWith('.example.com') ? origin : ''),
  credentials: true,
});
export const local = cors({
  origin: (origin) => (origin.startsWith('http://localhost') ? origin : ''),
  credentials: true,
});
export const listed = cors({
  origin: (origin) => (['https://app.example.com'].includes(origin) ? origin : ''),
  credentials: true,
});
