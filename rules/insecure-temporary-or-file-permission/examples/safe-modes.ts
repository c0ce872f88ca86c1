// Modes that are asked for, and not given.
import { constants } from 'node:fs';
import { access, chmod, stat } from 'node:fs/promises';

export async function check(file: string): Promise<boolean> {
  await access(file, constants.W_OK);
  const { mode } = await stat(file);
  if (mode & 0o002) await chmod(file, mode & 0o775);
  return (mode & 0o777) === 0o600;
}
