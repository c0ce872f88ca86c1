const http = require('node:http');
//                   ^^^^^^^^^^^ sink module

http.createServer((req, res) => {
//<^^^^^^^^^^^^^^ route * /*
  if (req.headers.referer) res.writeHead(302, { Location: '/books' });
  //  ^^^^^^^^^^^ source header
  //                                                      ^^^^^^^^ sink redirect
  //                                          ^^^^^^^^^^^^^^^^^^^^^^ reply header
  res.writeHead(200, { 'Content-Type': 'text/html' });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply header
  res.end('<p>books</p>');
  //      ^^^^^^^^^^^^^^ reply body
  //      ^^^^^^^^^^^^^^ sink typed-html
});
