import type { Response } from 'express';

export function remember(response: Response, theme: string): void {
  response.setHeader('X-Theme', String(theme).replace(/[\r\n]+/g, ' '));
}
