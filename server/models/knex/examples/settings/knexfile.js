module.exports = {
  client: 'pg',
  connection: { host: 'db.example.com', ssl: { rejectUnauthorized: false } },
  //                                                               ^^^^^ weakness certificate-unchecked
};
