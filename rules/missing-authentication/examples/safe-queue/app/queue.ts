import { handleCallback } from '@vercel/queue';

export function queueRoute(run: (title: string) => Promise<void>) {
  const handler = handleCallback(async (message: { title: string }) => {
    await run(message.title);
  });
  return (request: Request) => handler(request);
}
