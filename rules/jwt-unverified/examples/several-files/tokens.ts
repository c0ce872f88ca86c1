import { decodeJwt } from 'jose';

export function userOf(token: string) {
  const claims = decodeJwt(token);
  //             ^^^^^^^^^ finding high: The token of the request is only decoded here, and its `sub`, `roles` is used
  return { id: claims.sub, roles: (claims.roles as string[]) ?? [] };
}
