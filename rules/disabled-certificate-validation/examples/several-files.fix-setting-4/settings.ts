export const tlsOptions = {
  rejectUnauthorized: true,
};
