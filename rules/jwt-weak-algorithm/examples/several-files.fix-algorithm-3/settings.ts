import type { Algorithm } from 'jsonwebtoken';

export const algorithms: Algorithm[] = ['RS256'];
