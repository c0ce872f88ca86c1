import { client } from '@acme/mail';

export const mails = client('mails');
export const books = client('books');
export const sessions = client('sessions');
