import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

interface Options {
  quality?: string;
}

const command = (source: string, quality: string) => ['ffmpeg', '-i', source, '-q:a', quality].join(' ');

export async function convert(source: string, { quality = '4' }: Options = {}) {
  const { stdout } = await run(command(`uploads/${source}`, quality));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused program: The command is not put together in the call.
  return { stdout };
}
