/** Lets only files with an extension of a list be kept under the name that their sender chose; the list is to be filled in. */
import { type Code, type Expression, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isTyped } from './as-text.ts';
import { isStable } from './carriers.ts';
import { type Exit, exitAt } from './exits.ts';
import { quoteOf } from './imports.ts';
import { before, beforeAll, freeName, layoutOf } from './insertion.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';

const title = 'Keep only files with an extension of a list (to be filled in)';

/** Repairs of a flow of the name of an uploaded file. Level C: which files may come is not known, so none may. */
export function extensionRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const name = nameOfFile(workspace, flow);
  if (name === null) return refused('The name of the file is no plain name that can be tested here.');
  const [recipe] = recipesFor(workspace, uri, 'file-extension');
  const extension = recipe && written(workspace, uri, recipe, { value: name });
  if (!extension) return refused('The module that reads extensions cannot be imported into this file.');
  const list = freeName(code, 'allowedExtensions');
  const exit = exitOf(workspace, flow, `!${list}.has(${extension.text})`);
  if (typeof exit === 'string') return refused(exit);
  const { end } = layoutOf(workspace, uri);
  const lines = before(workspace, uri, flow.argument.expression, exit.lines);
  const declared = beforeAll(workspace, uri, flow.argument.expression, [
    `// TODO: list the extensions that may be kept, such as ${quotedExample(workspace, uri)}.`,
    `const ${list} = new Set${isTyped(uri) ? '<string>' : ''}([])${end}`,
  ]);
  if (!lines || !declared) return refused('There is no statement before which the check could stand.');
  const edits = [...extension.edits, ...exit.edits, declared, ...lines];
  return [{ kind: 'edits', title, level: 'C', edits: [{ uri, edits }] }];
}

function quotedExample(workspace: Workspace, uri: string): string {
  const quote = quoteOf(fileAt(workspace, uri)?.text ?? '');
  return `${quote}.png${quote}`;
}

/** Code for the name as its sender says it, where the function that keeps the file reads one; null if it reads several. */
function nameOfFile(workspace: Workspace, { argument, arrival }: Flow): string | null {
  const { uri } = argument;
  const { code } = factsAt(workspace, uri);
  const around = code.expressions[argument.expression]?.function;
  const text = fileAt(workspace, uri)?.text ?? '';
  const names = code.expressions.flatMap((each, expression) => {
    if (each.function !== around || nameRead(code, each) !== arrival.path.at(-1)) return [];
    const { arrivals } = searchBack(workspace, { uri, expression }, []);
    const isFile = arrivals.some(({ from }) => from.kind === 'source' && from.part === 'file');
    return isFile && isStable(code, expression) ? [text.slice(each.start, each.end)] : [];
  });
  const [first, ...others] = new Set(names);
  return others.length ? null : (first ?? null);
}

/** The property that an expression reads: that of a member, or that of which a name was made. */
function nameRead(code: Code, expression: Expression): string | null {
  if (expression.kind === 'member') return expression.property;
  const [only = NONE, ...others] = expression.kind === 'reference' ? expression.definitions : [];
  const from = code.definitions[only]?.from;
  return from?.kind === 'value' && !others.length ? (from.path.at(-1) ?? null) : null;
}

/** Lines that turn the file away: by an answer of the handler, or by an error for the callback that is given the name. */
function exitOf(workspace: Workspace, { argument, call, target }: Flow, test: string): Exit | string {
  const exit = exitAt(workspace, argument, test, 'Files of this type are not taken');
  if (typeof exit !== 'string' || target !== 'upload-name') return exit;
  const { uri } = call;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const done = code.expressions[call.expression];
  const callee = done?.kind === 'call' ? code.expressions[done.callee] : undefined;
  if (callee?.kind !== 'reference') return exit;
  const { step, end } = layoutOf(workspace, uri);
  const quote = quoteOf(text);
  const error = `new Error(${quote}Files of this type are not taken${quote})`;
  const answer = `${callee.name}(${error}${isTyped(uri) ? `, ${quote}${quote}` : ''})`;
  return {
    lines: [`if (${test}) {`, `${step}${answer}${end}`, `${step}return${end}`, '}'],
    edits: [],
  };
}
