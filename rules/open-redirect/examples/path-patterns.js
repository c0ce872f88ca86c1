import express from 'express';

const app = express();

// `%2f` is no slash as long as the path is matched, and one when the handler reads it.
app.get('/shelves/:shelf([^/]+)', (req, res) => {
  res.redirect(`/${req.params.shelf}`);
  //           ^^^^^^^^^^^^^^^^^^^^^^ finding: path parameter `shelf` of the request
  //           ^^^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
});

// Only one of the two has a pattern.
app.get('/books/:isbn([0-9]{13})/:next', (req, res) => {
  res.redirect(`/${req.params.next}`);
  //           ^^^^^^^^^^^^^^^^^^^^^ finding: path parameter `next` of the request
  //           ^^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
});

// The same handler is registered without a pattern, too.
const toShelf = (req, res) => res.redirect(`/${req.params.name}`);
//                                         ^^^^^^^^^^^^^^^^^^^^^ finding: path parameter `name` of the request
//                                         ^^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
app.get('/a/:name([a-z]+)', toShelf);
app.get('/b/:name', toShelf);

export default app;
