/** Checks that a path stays below its folder before it is used, and turns the request away if it does not. */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import { searchBack } from '../flow/search.ts';
import type { Cleaner } from '../meaning/model.ts';
import { saidOfValue } from '../meaning/sayings.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { onlyValue } from './carriers.ts';
import { exitAt } from './exits.ts';
import { quoteOf } from './imports.ts';
import { before, layoutOf } from './insertion.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';

const title = 'Turn paths away that lead out of the folder (answers 400)';

/** Repairs of a flow into a path that is put together of a folder and data. */
export function folderRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (flow.path.length) return refused('The path stands in an option of the call.');
  const whole = code.expressions[flow.argument.expression] as Expression;
  const made = whole.kind === 'reference' ? onlyValue(code, flow.argument.expression) : NONE;
  const joined = made === NONE ? flow.argument.expression : made;
  const folder = folderOf(workspace, uri, code, text, joined);
  if (folder === null) return refused('The folder does not stand before the data.');
  const source = code.expressions[flow.argument.expression] as Expression;
  const name = freeName(
    code,
    made === NONE ? 'filePath' : `${nameOf(code, flow.argument.expression)}InFolder`,
  );
  const holes = { name, folder, value: text.slice(source.start, source.end) };
  const [resolved, test] = (['resolved-path', 'outside-folder'] as const).map((does) => {
    const [recipe] = recipesFor(workspace, uri, does);
    return recipe ? written(workspace, uri, recipe, holes) : null;
  });
  if (!resolved || !test) return refused('The module that resolves paths cannot be imported into this file.');
  const exit = exitAt(workspace, flow.argument, test.text, 'The path is not valid');
  if (typeof exit === 'string') return refused(exit);
  const { end } = layoutOf(workspace, uri);
  const isAbsolute = saidOfValue<readonly Cleaner[]>(workspace, flow.argument, 'cleaners').some(({ entry }) =>
    entry.includes('absolute-path'),
  );
  const declared = `const ${name} = ${isAbsolute ? holes.value : resolved.text}${end}`;
  const lines = before(workspace, uri, flow.argument.expression, [declared, ...exit.lines]);
  if (!lines) return refused('There is no statement before which the check could stand.');
  const use = { span: { start: source.start, end: source.end }, text: name };
  return [
    {
      kind: 'edits',
      title,
      level: 'B',
      edits: [{ uri, edits: [...resolved.edits, ...exit.edits, ...lines, use] }],
    },
  ];
}

/** Code for the folder that stands before the data in a path; null if none does. */
function folderOf(
  workspace: Workspace,
  uri: string,
  code: Code,
  text: string,
  id: ExpressionId,
): string | null {
  const expression = code.expressions[id];
  const quote = quoteOf(text);
  switch (expression?.kind) {
    case 'call': {
      const joins = saidOfValue<readonly Cleaner[]>(workspace, { uri, expression: id }, 'cleaners').some(
        ({ entry }) => entry.includes('normal-path'),
      );
      const [first = NONE, second = NONE] = expression.arguments;
      if (!joins || second === NONE || !isFolder(workspace, uri, code, first)) return null;
      const folder = code.expressions[first] as Expression;
      return text.slice(folder.start, folder.end);
    }
    case 'template': {
      const [first, second] = expression.texts;
      if (!first || !second || expression.tag !== NONE) return null;
      const lead = /^.*\//s.exec(first.cooked)?.[0];
      if (lead !== undefined) return lead.includes(quote) || lead === '/' ? null : `${quote}${lead}${quote}`;
      const hole = expression.values[0] ?? NONE;
      const value = code.expressions[hole];
      return first.cooked === '' &&
        second.cooked.startsWith('/') &&
        value &&
        isFolder(workspace, uri, code, hole)
        ? text.slice(value.start, value.end)
        : null;
    }
    case 'binary': {
      let left = id;
      for (
        let at = code.expressions[left];
        at?.kind === 'binary' && at.operator === '+';
        at = code.expressions[left]
      )
        left = at.left;
      const first = code.expressions[left];
      if (first?.kind === 'literal' && typeof first.value === 'string') {
        const lead = /^.*\//s.exec(first.value)?.[0];
        return lead === undefined || lead === '/' || lead.includes(quote) ? null : `${quote}${lead}${quote}`;
      }
      const next = code.expressions[code.expressions[left]?.parent ?? NONE];
      const behind = next?.kind === 'binary' ? code.expressions[next.right] : undefined;
      const isSlash = behind?.kind === 'literal' && String(behind.value).startsWith('/');
      return isSlash && first && isFolder(workspace, uri, code, left)
        ? text.slice(first.start, first.end)
        : null;
    }
    default:
      return null;
  }
}

/** Whether an expression is a folder of the code's own: a name that is the same for every request, or a text. */
function isFolder(workspace: Workspace, uri: string, code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal')
    return typeof expression.value === 'string' && expression.value.length > 1;
  const { arrivals } = searchBack(workspace, { uri, expression: id }, []);
  const isPlain =
    expression?.kind === 'reference' || expression?.kind === 'member' || expression?.kind === 'call';
  return isPlain && !arrivals.some(({ from }) => from.kind === 'source' || from.kind === 'query');
}

function nameOf(code: Code, id: ExpressionId): string {
  const expression = code.expressions[id];
  return expression?.kind === 'reference' ? expression.name : 'path';
}

/** A name that no other binding of a file has. */
export function freeName(code: Code, wanted: string): string {
  let name = wanted;
  for (let i = 2; code.bindings.some((binding) => binding.name === name); i++) name = `${wanted}${i}`;
  return name;
}
