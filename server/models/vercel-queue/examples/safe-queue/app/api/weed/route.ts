import { QueueClient } from '@vercel/queue';
import { weed } from '../../../shelves';

const queue = new QueueClient({ region: 'fra1' });

const { handleCallback } = queue;

export const POST = handleCallback(async (message: { book: string }) => {
  await weed(message.book);
});
