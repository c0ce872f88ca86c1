import type { Response } from 'express';

interface Outcome {
  state: string;
  to: string;
}

export function finish(response: Response, outcome: Outcome): void {
  const address = outcome.to.trim();
  response.redirect(/^\/(?![/\\])[^\t\r\n]*$/.test(String(address)) ? String(address) : '/');
}
