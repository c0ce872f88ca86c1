import { handleCallback } from '@vercel/queue';
import { shelve } from '../../../shelves';

export const POST = handleCallback(async (message: { book: string }) => {
  await shelve(message.book);
});
