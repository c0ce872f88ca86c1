export interface Answer {
  readonly status: number;
  readonly message: string;
}

// It decides for all handlers what clients are told.
export function answerOf(error: NodeJS.ErrnoException, otherwise: string): Answer {
  let answer: Answer;
  console.error(error);
  if (error.code === 'ENOENT') answer = { status: 500, message: 'No such file' };
  else answer = { status: 500, message: error.message ? error.message : otherwise };
  return answer;
}

// It only takes the text out of the error.
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
