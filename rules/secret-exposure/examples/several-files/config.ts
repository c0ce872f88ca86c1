import process from 'node:process';

export const config = {
  region: process.env.AWS_REGION,
  database: { host: process.env.DATABASE_HOST, password: process.env.DATABASE_PASSWORD },
  jwtSecret: process.env.JWT_SECRET,
};
