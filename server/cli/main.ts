/** The entry of the command line. Ends with 0, 1 or 2, and with nothing but 2 where something went wrong. */
import { wantsColours } from './paint.ts';
import { run } from './program.ts';
import { troubleWords } from './trouble.ts';

// Node would end with 1, which says "findings".
process.on('uncaughtException', (error) => {
  process.stderr.write(troubleWords(error));
  process.exit(2);
});

// Who reads the report has gone, as `head` does: it was not delivered, and nobody is there to be told.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(2);
    throw error;
  });
}

run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  progress: (text) => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`)),
  colours: wantsColours(process.stdout.isTTY, process.env),
  workingDirectory: process.cwd(),
  entry: process.argv[1] ?? '',
  seconds: () => Math.round(process.uptime() * 1000) / 1000,
}).then((code) => {
  if (code !== null) process.exitCode = code;
});
