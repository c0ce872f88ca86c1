import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { prisma } from './prisma';

export const answer = (body: unknown, status: number): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/scim+json' } });

const problem = (status: number, detail: string): Response => answer({ status: String(status), detail }, status);

/** A wrapper that runs the handler within another function. */
export function apiHandler<H extends (request: NextRequest, ...rest: never[]) => Promise<Response>>(handler: H): H {
  const wrapped = async (request: NextRequest, ...rest: never[]) => within(() => handler(request, ...rest));
  return wrapped as H;
}

const within = async <T>(run: () => Promise<T>): Promise<T> => run();

/** It is asked in the handler, two wrappers further in, and answers by a function of its own. */
export async function withProvisioner(
  request: NextRequest,
  run: (given: { organisation: string }) => Promise<Response>,
): Promise<Response> {
  const header = request.headers.get('Authorization') ?? undefined;
  if (!header?.startsWith('Bearer ')) return problem(401, 'Missing or malformed header');
  const secret = header.slice('Bearer '.length);
  const hash = createHash('sha256').update(secret).digest('hex');
  const token = await prisma.provisioningToken.findUnique({ where: { hash } });
  if (!token) return problem(401, 'Invalid token');
  return await run({ organisation: token.organisationId });
}
