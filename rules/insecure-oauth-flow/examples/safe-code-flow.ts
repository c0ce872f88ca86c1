import { createHash, randomBytes } from 'node:crypto';

const issuer = 'https://id.example.com';

export function authorizeUrl(redirect: string) {
  const state = randomBytes(16).toString('hex');
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return {
    state,
    verifier,
    url: `${issuer}/authorize?response_type=code&client_id=web&redirect_uri=${redirect}&state=${state}&code_challenge=${challenge}&code_challenge_method=S256`,
  };
}

export const exchange = (code: string, code_verifier: string) =>
  fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', code, code_verifier }),
  });

export const refresh = { grant_type: 'refresh_token' };
export const machine = 'grant_type=client_credentials&scope=orders';
export const field = { type: 'password', name: 'password', response_type: 'code' };

// The address is put together in two steps.
export const address = (state: string, redirect: string) =>
  `${issuer}/authorize?client_id=web&redirect_uri=${encodeURIComponent(redirect)}&response_type=code` + `&state=${state}`;
