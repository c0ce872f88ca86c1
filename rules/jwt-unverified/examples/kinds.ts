import type { IncomingMessage } from 'node:http';
import * as jose from 'jose';

function bearerOf(request: IncomingMessage): string | undefined {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
  return scheme === 'Bearer' ? token : undefined;
}

/** Which kind of token it is says who verifies it later. */
export function isOfService(request: IncomingMessage): boolean {
  const token = bearerOf(request);
  if (!token) return false;
  const claims = jose.decodeJwt(token);
  //             ^^^^^^^^^^^^^^ finding medium: The token of the request is only decoded here, and its `scope` is used
  return claims.scope != null;
}

/** What it says is believed. */
export function nameOf(request: IncomingMessage): unknown {
  const claims = jose.decodeJwt(bearerOf(request) ?? '');
  //             ^^^^^^^^^^^^^^ finding high: The token of the request is only decoded here, and its `name` is used
  return claims.name;
}
