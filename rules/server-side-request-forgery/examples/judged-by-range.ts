import axios from 'axios';
import express from 'express';
import isPrivate from 'private-ip';

/** It throws for addresses that must not be reached; the private ones are known to a package. */
function validateUrl(text: string): URL {
  const url = new URL(text);
  if (url.hostname === 'localhost' || /^169.254.*/.test(url.hostname) || isPrivate(url.hostname))
    throw new Error('Invalid address');
  return url;
}

export const app = express();

app.get('/feeds', async (request, response) => {
  const url = request.query.url as string;
  try {
    validateUrl(url);
  } catch {
    response.status(400).end();
    return;
  }
  const feed = await axios.get(url, { timeout: 5000 });
  //                           ^^^ finding low: The query `url` of the request decides which address the server asks
  response.json({ length: String(feed.data).length });
});
