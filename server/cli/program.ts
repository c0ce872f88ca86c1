/** The commands and options of the command line. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import facts from '../../package.json' with { type: 'json' };
import { type EndpointsOptions, endpoints, endpointsFormats } from './endpoints.ts';
import { init, presetNames } from './init.ts';
import { explain, rules } from './rules.ts';
import { type ScanOptions, scan, scanFormats } from './scan.ts';
import type { Terminal } from './terminal.ts';
import { type ExitCode, troubleWords } from './trouble.ts';

/**
 * Runs one command. `words` are the words behind the name of the program. Answers the exit code, and never throws:
 * whatever goes wrong is told on standard error and gives 2. Answers null for a server, which goes on by itself.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode | null> {
  const end: { code: ExitCode | null } = { code: 0 };
  try {
    await program(terminal, (code) => (end.code = code)).parseAsync([...words], { from: 'user' });
    return end.code;
  } catch (error) {
    // Commander has told what is wrong, or has shown what was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.error(troubleWords(error));
    return 2;
  }
}

function program(terminal: Terminal, end: (code: ExitCode | null) => void): Command {
  const all = new Command('handrail')
    .description('Finds insecure patterns in API code: route handlers in JavaScript and TypeScript, OpenAPI.')
    .version(facts.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .showHelpAfterError('Add --help to see what can be said here.');
  addScan(all, terminal, end);
  addEndpoints(all, terminal, end);
  addRules(all, terminal, end);
  addServer(all, end);
  all
    .command('init')
    .description('write a commented handrail.json if there is none')
    .addOption(new Option('--preset <name>', 'which rules are asked').choices(presetNames))
    .action(async ({ preset }: { preset?: string }) => end(await init(preset ?? null, terminal)));
  return all;
}

type End = (code: ExitCode | null) => void;

function addScan(all: Command, terminal: Terminal, end: End): void {
  all
    .command('scan')
    .description('analyse files and folders; ends with 1 if there is something to repair')
    .argument('[paths...]', 'files and folders; the working directory if none is named')
    .addOption(new Option('--format <format>', 'form of the report').choices(scanFormats).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option('--config <file>', 'use this file in the place of all handrail.json')
    .addOption(
      new Option('--min-confidence <confidence>', 'leave out findings that are less sure')
        .choices(['high', 'medium', 'low'])
        .default('low'),
    )
    .option('--max-warnings <number>', 'warnings that are let through; errors never are', wholeNumber, 0)
    .option('--fix', 'apply all safe fixes, then report what is left')
    .option('--fix-dry-run', 'print what --fix would change as a diff')
    .option('--no-cache', 'use and keep nothing of other runs')
    .option('--stdin-filename <name>', 'analyse the text on standard input as the file of this name')
    .action(async (paths: string[], options: ScanOptions) =>
      end(await scan(paths, { ...options, version: facts.version }, terminal)),
    );
}

function addEndpoints(all: Command, terminal: Terminal, end: End): void {
  all
    .command('endpoints')
    .description('list the endpoints with their full paths and what guards them')
    .argument('[paths...]', 'files and folders; the working directory if none is named')
    .addOption(new Option('--format <format>', 'form of the list').choices(endpointsFormats).default('text'))
    .option('--output <file>', 'write the list to a file')
    .option('--config <file>', 'use this file in the place of all handrail.json')
    .action(async (paths: string[], options: EndpointsOptions) =>
      end(await endpoints(paths, options, terminal)),
    );
}

function addRules(all: Command, terminal: Terminal, end: End): void {
  all
    .command('rules')
    .description('list what is looked for')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => end(await rules(format, terminal)));
  all
    .command('explain')
    .description('tell why a rule is there, how to repair what it finds, and when not to')
    .argument('<rule>', 'id of a rule')
    .action(async (rule: string) => end(await explain(rule, terminal)));
}

function addServer(all: Command, end: End): void {
  all
    .command('lsp')
    .description('serve an editor over the language server protocol')
    .requiredOption('--stdio', 'talk over standard input and output')
    .action(async () => {
      // The server is loaded by this command alone: it is as large as all the rest of the command line.
      const { startServer } = await import('../lsp/main.ts');
      startServer(['--stdio']);
      end(null);
    });
}

function wholeNumber(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError('Say a whole number, such as 0.');
  return Number(word);
}
