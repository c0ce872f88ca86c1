// The queue calls this route, and the library fetches the message with the credentials of the deployment.
import { handleCallback } from '@vercel/queue';
import { shelve } from '../../shelves';

export const POST = handleCallback(async (message: { title: string }) => {
  await shelve(message.title);
});
