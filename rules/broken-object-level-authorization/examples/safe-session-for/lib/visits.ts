import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { createClient } from 'redis';
import { z } from 'zod';

const redis = createClient();
const VisitSchema = z.object({ roomId: z.string(), visitorId: z.string(), ends: z.number(), agent: z.string() });

/** Whoever was let into a room shows a cookie for it. */
export async function visitFor(request: NextRequest, roomId: string) {
  const token = (await cookies()).get(`visit_${roomId}`)?.value;
  if (!token) return null;
  const kept = await redis.get(`visit:${token}`);
  if (!kept) return null;
  try {
    const visit = VisitSchema.parse(JSON.parse(kept));
    if (visit.ends < Date.now() || visit.agent !== request.headers.get('user-agent')) return null;
    if (visit.roomId !== roomId) return null;
    return visit;
  } catch {
    return null;
  }
}
