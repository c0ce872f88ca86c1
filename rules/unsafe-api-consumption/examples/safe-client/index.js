import { first } from './client.ts';
first();
