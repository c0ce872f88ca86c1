import type { Response } from 'express';

export function remember(response: Response, theme: string): void {
  response.setHeader('X-Theme', theme);
  //                            ^^^^^ finding: becomes the value of a header of the reply
}
