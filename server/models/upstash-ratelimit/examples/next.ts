import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis';

const ratelimit = new Ratelimit({ redis: Redis.fromEnv(), limiter: Ratelimit.slidingWindow(10, '10 s') });

export async function POST(request: Request) {
  const address = request.headers.get('x-forwarded-for') ?? 'anyone';
  const { success } = await ratelimit.limit(address);
  //                        ^^^^^^^^^^^^^^^ limits
  if (!success) return new Response('Slow down', { status: 429 });
  return Response.json({});
}
