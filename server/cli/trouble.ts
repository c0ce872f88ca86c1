/** What keeps a command from doing its work. It is told in one line on standard error, and the command ends with 2. */

/** How a command ends: nothing to repair, findings at or above the gate, trouble. */
export type ExitCode = 0 | 1 | 2;

/** A trouble that the person who typed the command can do something about. Its message is a full sentence. */
export class Trouble extends Error {}

/** An error in words for standard error: short for a `Trouble`, with the stack for what should never happen. */
export function troubleWords(error: unknown): string {
  if (error instanceof Trouble) return `handrail: ${error.message}\n`;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `handrail: internal error, please report it: ${words}\n`;
}
