import { z } from 'zod';
import { registry } from './registry.js';

// What a documentation shows opens nothing.
export const signedIn = z.object({ token: z.string() }).openapi('SignedIn', {
  example: { token: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...' },
});

registry.add({
  path: '/notifications',
  examples: {
    pushover: { value: { type: 'pushover', accessToken: 'azGDORePK8gMaC0QOYAMyEEuzJnyUi' } },
  },
});

// A pattern is no secret, whatever it is for.
export const DIGEST = '[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-fA-F0-9]{32,}';

declare function draw(signs: string, length: number): string;

// The signs that a token is drawn from are none.
export const invitation = { token: draw('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 24) };

// What a schema shows as an example opens nothing, and neither does what stands in the place of a secret.
declare const schema: { text(): { max(n: number): { example(text: string): unknown } } };
export const account = {
  accessToken: schema.text().max(256).example('9a6d24f8f43e01b1f2c4f11a5c5b8e51fe0a4e0eda06e1be5b8d6cc2'),
};
export const REDACTED_CREDENTIAL_VALUE = '_BLANK_07167752-1a71-43b1-bf8f-4f32252165db';

// What is taken out of an answer is not the address that was asked, nor what was sent there.
export async function renewed(refreshToken: string) {
  const { access_token: accessToken, refresh_token: nextToken } = await (
    await fetch('https://login.example.com/oauth/v2/accessToken', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    })
  ).json();
  return { accessToken, nextToken };
}

interface Sample {
  readonly provider: string;
  readonly body: object;
}

// What a provider sends, as its documentation shows it.
export const samples: readonly Sample[] = [
  { provider: 'chat', body: { token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl', team: 'T024BE7LD', type: 'app_mention' } },
];

// A header that a schema shows, and the name of a setting.
export const headers = {
  type: 'object',
  properties: {
    authorization: { type: 'string', examples: ['Bearer k7Hq2ZpX9vRt4LmN8cYw1BsD6fGj3TaE'] },
  },
};
declare function counter(name: string): { readonly hits: number };
export const counters = { bucket_s3_credentials: counter('bucket_s3_credentials') };
