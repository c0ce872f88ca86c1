const base = { client: 'pg', pool: { min: 0, max: 10 } };

module.exports = {
  development: { ...base, connection: { host: 'localhost', ssl: { rejectUnauthorized: false } } },
  production: {
    ...base,
    connection: {
      connectionString: process.env.DATABASE_URL,
      ssl: { rejectUnauthorized: false },
      //                         ^^^^^ finding: The certificate of the other side is not checked
    },
  },
};
