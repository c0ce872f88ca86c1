import express from 'express';

const app = express();

app.get('/', (req, res) => {
//<^^^^^^^^ route GET /
  req.log.info(req.t('greeting'));
  //           ^^^^^ impersonal
  //<^^^^ impersonal
  if (req.secure && req.xhr) res.json({ from: req.ip, language: req.language });
  //                                                            ^^^^^^^^^^^^ impersonal
  //                                          ^^^^^^ impersonal
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                ^^^^^^^ impersonal
  //  ^^^^^^^^^^ impersonal
  res.end(req.someone);
  //      ^^^^^^^^^^^ sink sniffed-html
  //      ^^^^^^^^^^^ reply body
});
