import { oauth } from '../config/oauth';

export function authorizationUrl() {
  const url = new URL(oauth.authorizeUrl);
  url.searchParams.set('client_id', oauth.clientId);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: Nothing ties the answer of the provider to the visitor who asked
  url.searchParams.set('redirect_uri', oauth.redirectUri);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('scope', 'openid profile');
  return url.toString();
}

export function authorizationUrlWithState(state: string, challenge: string) {
  const url = new URL(oauth.authorizeUrl);
  url.searchParams.set('client_id', oauth.clientId);
  url.searchParams.set('redirect_uri', oauth.redirectUri);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('state', state);
  url.searchParams.set('code_challenge', challenge);
  url.searchParams.set('code_challenge_method', 'S256');
  return url.toString();
}
