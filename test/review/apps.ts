/**
 * Scans the applications of the record anew and prints what differs from it:
 * `npm run review:apps -- [name...] [--trees <folder>] [--update] [--table]`.
 * `--update` writes the record, and keeps the verdicts of findings that are still there; `--table` only prints what the
 * record says. Ends with 1 if anything differs or is unreviewed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lsp/client.ts';
import { openApplication } from './application.ts';
import { changesOf, folderOf, freshRecord, readRecord, recordNames, writeRecord } from './record.ts';
import { printSummary } from './summary.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      trees: { type: 'string', default: join(root, '.cache/trees') },
      update: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
    },
  });
  const names = positionals.length ? positionals : recordNames();
  if (!values.table) for (const name of names) await review(name, values.trees, values.update);
  printSummary(names.map((name) => ({ name, record: readRecord(name) })));
}

async function review(name: string, trees: string, update: boolean): Promise<void> {
  const old = readRecord(name);
  const found = folderOf(old, trees);
  if (typeof found === 'string') {
    console.log(`${name}: not looked at: ${found}`);
    return;
  }
  const now = freshRecord(old, await openApplication(found.folder, 'recommended'));
  const changes = changesOf(old, now);
  const unread = now.findings.filter(({ verdict }) => verdict === 'unreviewed');
  console.log(`${name}: ${changes.length ? '' : 'as recorded'}`);
  for (const change of changes) console.log(`  ${change}`);
  for (const { rule, place } of unread) console.log(`  unreviewed: ${rule} ${place}`);
  if (changes.length || unread.length) process.exitCode = 1;
  if (update) writeRecord(name, now);
}

await main();
