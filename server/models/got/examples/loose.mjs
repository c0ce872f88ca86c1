import got from 'got';

export const ask = () =>
  got('https://books.example.com', { timeout: { request: 1000 }, https: { rejectUnauthorized: false } });
  //                                                                                          ^^^^^ weakness certificate-unchecked
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
