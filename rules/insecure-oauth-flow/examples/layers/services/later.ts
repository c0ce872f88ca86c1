import { oauth } from '../config/oauth';

export function laterState(state: string) {
  const params = new URLSearchParams({
    client_id: oauth.clientId,
    redirect_uri: oauth.redirectUri,
    response_type: 'code',
  });
  params.set('state', state);
  return `${oauth.authorizeUrl}?${params}`;
}

export function laterMember(state: string) {
  const query: Record<string, string> = {
    client_id: oauth.clientId,
    redirect_uri: oauth.redirectUri,
    scope: 'openid',
  };
  query.state = state;
  return `${oauth.authorizeUrl}?${new URLSearchParams(query)}`;
}
