import { cors } from 'hono/cors';

export const listed = cors({ origin: ['https://app.example.com'], credentials: true });
export const any = cors();
export const reflected = cors({ origin: (origin) => origin, credentials: true });
//                                                                       ^^^^ weakness any-origin-with-credentials
export const starred = cors({ origin: '*', credentials: true });
//                                                      ^^^^ weakness any-origin-with-credentials
