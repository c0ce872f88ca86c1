import express from 'express';

const app = express();

// What the function refuses beside the start of the path is not understood.
function isSafePath(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//')) return false;
  return path
    .split('/')
    .slice(1)
    .every((part) => /^[\w.~-]*$/.test(part));
}

function safePath(path: unknown, otherwise = '/books'): string {
  return typeof path === 'string' && isSafePath(path) ? path : otherwise;
}

app.get('/signed-in', (request, response) => {
  response.redirect(safePath(request.query.to));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: decides where the browser is sent
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The address is no plain name that can be tested before it is used.
});

app.listen(3000);
