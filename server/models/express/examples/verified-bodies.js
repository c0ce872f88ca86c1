import express from 'express';

const app = express();

// The parser gives each request to it, and what it throws turns the request away.
function checkToken(request) {
  if (request.headers['x-token'] !== process.env.TOKEN) throw new Error('another token');
  //  ^^^^^^^^^^^^^^^ source header
}

app.post('/books', express.json({ verify: checkToken }), (req, res) => res.sendStatus(204));
//<^^^^^^^^^^^^^^ route POST /books
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard body-parser
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
//                                                                                    ^^^ reply status
