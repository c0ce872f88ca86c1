/** Reads a text as JSON instead of turning it into objects with code, or running it. */

import { NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FixLevel } from '../finding.ts';
import { asText, isTyped } from './as-text.ts';
import type { Repair } from './repair.ts';

const title = 'Read it as JSON';

/** Repairs of a call that gets a text and gives what it stands for. What clients send must be JSON then. */
export function jsonRepairs(workspace: Workspace, flow: Flow, level: FixLevel): readonly Repair[] {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[flow.call.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const isWhole = !flow.arrival.form.before && !flow.arrival.form.after && !flow.arrival.form.part.length;
  if (call?.kind !== 'call' || !callee || call.isNew || call.arguments.length !== 1 || !isWhole)
    return [{ kind: 'refused', title, reason: 'The call does more than to read one text.' }];
  const edits = [{ span: { start: callee.start, end: callee.end }, text: 'JSON.parse' }];
  const argument = code.expressions[call.arguments[0] ?? NONE];
  const source = fileAt(workspace, uri)?.text.slice(argument?.start, argument?.end) ?? '';
  // Only a text can be read for a compiler; what is none becomes one anyway (ECMAScript, `JSON.parse`).
  if (argument && isTyped(uri) && !flow.arrival.cleaners.includes('text'))
    edits.push({ span: { start: argument.start, end: argument.end }, text: asText(source) });
  return [{ kind: 'edits', title: `${title} (clients must send it)`, level, edits: [{ uri, edits }] }];
}
