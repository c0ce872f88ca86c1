import { defineEventHandler, getQuery, setCookie, setHeader } from 'h3';

export const shown = defineEventHandler((event) => {
  setHeader(event, 'content-type', 'text/html');
  setCookie(event, 'session', crypto.randomUUID(), { httpOnly: false, secure: true });
  //                                                           ^^^^^ weakness cookie-readable-by-scripts
  return getQuery(event).name;
  //     ^^^^^^^^^^^^^^^ source query
});

export const kept = defineEventHandler((event) => {
  setCookie(event, 'session', crypto.randomUUID(), { httpOnly: true, secure: true, sameSite: 'none' });
  //                                                                                         ^^^^^^ weakness cookie-sent-cross-site
});
