export const tlsOptions = {
  rejectUnauthorized: false,
};
