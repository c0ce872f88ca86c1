/** Takes the right to write a file away from the users who are neither its owner nor of its group. */
import { fixedText } from '../../facts/reading.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import type { WeakCall } from '../../meaning/settings/weaknesses.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';

/** The bit by which all other users may write (POSIX, `S_IWOTH`). */
const OTHERS_WRITE = 0o002;

const title = 'Let others not write it';

/**
 * Repairs of a mode that is written as a number or a text of octal digits: all rights but this one stay as they are.
 * Level B, as another program may have written the file.
 */
export function permissionRepairs(workspace: Workspace, weak: WeakCall): readonly Repair[] {
  const [setting] = weak.settings;
  const at = setting?.at;
  const code = at && factsAt(workspace, at.uri).code;
  const literal = at && code?.expressions[at.expression];
  const octal = code && at ? fixedText(code, at.expression) : null;
  const number = literal?.kind === 'literal' && typeof literal.value === 'number' ? literal.value : null;
  if (!at || !literal || (octal === null && number === null) || weak.settings.length !== 1)
    return [{ kind: 'refused', title, reason: 'The mode is not written as one number.' }];
  const { start, end } = literal;
  const written = fileAt(workspace, at.uri)?.text.slice(start, end) ?? '';
  const isMask = /umask$/.test(nameOfCallee(factsAt(workspace, weak.call.uri).code, weak.call.expression));
  const value = octal === null ? Number(number) : Number.parseInt(octal, 8);
  const kept = isMask ? value | OTHERS_WRITE : value & ~OTHERS_WRITE;
  const digits = kept.toString(8).padStart(3, '0');
  const text = octal === null ? `0o${digits}` : written[0] + digits + written.at(-1);
  return [
    { kind: 'edits', title, level: 'B', edits: [{ uri: at.uri, edits: [{ span: { start, end }, text }] }] },
  ];
}
