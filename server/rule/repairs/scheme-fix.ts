/** Asks for an address with encryption: `http://…` becomes `https://…`. */
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';

/** Repairs of an address at the start of a literal or a template. Level B: the other side may not answer there. */
export function schemeRepairs(workspace: Workspace, { uri, expression }: ExpressionPlace): readonly Repair[] {
  const written = factsAt(workspace, uri).code.expressions[expression];
  const text = fileAt(workspace, uri)?.text ?? '';
  const at = written && text.slice(written.start, written.end).search(/http:\/\//i);
  if (!written || at === undefined || at < 0 || at > 1) return [];
  const end = written.start + at + 'http'.length;
  const edits = [{ span: { start: end, end }, text: 's' }];
  return [{ kind: 'edits', title: 'Use https', level: 'B', edits: [{ uri, edits }] }];
}
