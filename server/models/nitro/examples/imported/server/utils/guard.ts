import type { H3Event } from 'h3';

/** Answers 401 unless a member is signed in. */
export async function requireMember(event: H3Event) {
  await requireUserSession(event);
  //    ^^^^^^^^^^^^^^^^^^ verifies
}

export const defineOrderHandler = <T>(handler: (event: H3Event) => T) => defineEventHandler(handler);
