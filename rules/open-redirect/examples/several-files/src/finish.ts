import type { Response } from 'express';

interface Outcome {
  state: string;
  to: string;
}

export function finish(response: Response, outcome: Outcome): void {
  const address = outcome.to.trim();
  response.redirect(address);
  //                ^^^^^^^ finding: decides where the browser is sent
}
