/** What every route answers when something went wrong. */
export function failure(error: unknown) {
  return { error: (error as Error).message, stack: (error as Error).stack };
}

/** What clients may know of it. */
export function notice(error: unknown, log: (error: unknown) => void) {
  log(error);
  return { error: 'Something went wrong' };
}
