/** Converts the data of a flow where it is put to use, so that no sign of it has a meaning there. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { keepsFewSigns, replacementCleaners } from '../../flow/replacements.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { Cleaner, Recipe, RecipeFix } from '../../meaning/vocabulary/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FixLevel } from '../finding.ts';
import { harmless } from '../injection.ts';
import { asText, isTyped } from './as-text.ts';
import { type Carrier, carriersOf } from './carriers.ts';
import { nameIn, originOf } from './imports.ts';
import { beforeAll, layoutOf } from './insertion.ts';
import { recipesFor, type Written, written } from './recipes.ts';
import type { Repair } from './repair.ts';

export interface Conversion {
  readonly does: Extract<Recipe, Cleaner>;
  readonly title: string;
  readonly level: FixLevel;
  /** Whether functions of the project may be used, which may convert fewer signs than a recipe does. */
  readonly byOwn?: boolean;
}

/**
 * Repairs that convert the data at each place of the argument where it stands: by a function that the project has for it,
 * or else by a recipe. Refused where it stands nowhere by itself.
 */
export function conversionRepairs(workspace: Workspace, flow: Flow, by: Conversion): readonly Repair[] {
  const { uri } = flow.argument;
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title: by.title, reason }];
  const carriers = carriersOf(workspace, flow, [...harmless, by.does], by.does === 'one-line');
  if (!carriers.length) return refused('The data is joined into the text elsewhere: convert it there.');
  if (carriers.some(({ place }) => isSpread(workspace, place)))
    return refused('The data is spread into several values: convert each of them.');
  const [first] = carriers;
  const ways = [
    by.byOwn === false ? null : ownFunction(workspace, uri, by.does),
    ...recipesFor(workspace, uri, by.does).map((recipe) => byRecipe(workspace, first as Carrier, recipe)),
  ];
  for (const way of ways) {
    const edits = way && carriers.map((carrier) => replacementOf(workspace, carrier, way));
    if (edits?.every((each) => each !== null))
      return [
        { kind: 'edits', title: by.title, level: by.level, edits: [{ uri, edits: unique(edits.flat()) }] },
      ];
  }
  return refused('Nothing that the file could use does this.');
}

/** `...args` of a list or a call: a text in its place would be spread into its letters. */
function isSpread(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  return code.expressions[code.expressions[expression]?.parent ?? NONE]?.kind === 'spread';
}

/** Writes a value so that it is converted; null if it cannot be written in the file. */
type Way = (value: string) => Written | null;

/** Code of a recipe: where the recipe has a name, in a function of that name above. */
function byRecipe(workspace: Workspace, { place: { uri, expression } }: Carrier, recipe: RecipeFix): Way {
  const { name } = recipe;
  if (name === undefined) return (value) => written(workspace, uri, recipe, { value, text: asText(value) });
  return (value) => {
    const made = written(workspace, uri, recipe, { value: 'value', text: 'String(value)' });
    const declared = made && declaredFunction(workspace, { uri, expression }, name, ['value'], made.text);
    return declared && { text: `${name}(${value})`, edits: [...made.edits, declared] };
  };
}

/** The edit that declares a function above the code that uses it; null if its name is taken. */
export function declaredFunction(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  name: string,
  parameters: readonly string[],
  result: string,
  lines: readonly string[] = [],
): TextEdit | null {
  if (factsAt(workspace, uri).code.bindings.some((each) => each.name === name)) return null;
  const { step, end } = layoutOf(workspace, uri);
  const type = isTyped(uri) ? ': unknown' : '';
  return beforeAll(workspace, uri, expression, [
    `function ${name}(${parameters.map((each) => each + type).join(', ')}) {`,
    ...lines.map((line) => `${step}${line}${end}`),
    `${step}return ${result}${end}`,
    '}',
  ]);
}

/** A function of the project whose result is converted so: of the file itself, or one that it can import. */
function ownFunction(workspace: Workspace, uri: string, does: Cleaner): Way | null {
  const files = [uri, ...scriptFiles(workspace).filter((each) => each !== uri)];
  for (const file of files) {
    const { code } = factsAt(workspace, file);
    for (const fact of code.functions) {
      if (fact.parameters.length !== 1 || fact.async || fact.name === '' || fact.class !== NONE) continue;
      if (!fact.exits.length || !fact.exits.every(({ value }) => isConverted(workspace, file, value, does)))
        continue;
      const binding = code.bindings.findIndex((each) => each.function === 0 && each.name === fact.name);
      if (binding < 0) continue;
      if (file === uri) return (value) => ({ text: `${fact.name}(${value})`, edits: [] });
      const origin = originOf(workspace, file, binding);
      const name = origin && nameIn(workspace, uri, origin);
      if (name) return (value) => ({ text: `${name.text}(${value})`, edits: name.edits });
    }
  }
  return null;
}

/** Whether a chain of calls, such as `String(value).replace(…)`, gives something converted, and does nothing else to it. */
function isConverted(workspace: Workspace, uri: string, id: ExpressionId, does: Cleaner): boolean {
  const { code } = factsAt(workspace, uri);
  let at = id;
  for (let steps = 0; steps < 12; steps++) {
    const call = code.expressions[at];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (callee?.kind !== 'member' || !/^replace(?:All)?$/.test(callee.property ?? '')) return false;
    const cleaners = replacementCleaners(workspace, { uri, expression: at }, null);
    // What leaves nothing but letters was made for names, and other texts are not to be read any more.
    if (does !== 'plain-text' && keepsFewSigns(workspace, { uri, expression: at })) return false;
    if (cleaners.includes('plain-text') && does !== 'plain-text') return false;
    if (cleaners.includes(does)) return isLeftAsItIs(code, callee.object);
    at = callee.object;
  }
  return false;
}

/** Whether nothing that is called on a value beforehand makes another text of it, as `toLowerCase` and `slice` do. */
function isLeftAsItIs(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (callee?.kind !== 'member') return true;
  return (
    /^(?:replace(?:All)?|toString|trim|join)$/.test(callee.property ?? '') &&
    isLeftAsItIs(code, callee.object)
  );
}

/** Puts code in the place of an expression; null if the code cannot be written there. */
export function replacementOf(
  workspace: Workspace,
  { place: { uri, expression: id } }: Pick<Carrier, 'place'>,
  write: (value: string) => { readonly text: string; readonly edits: readonly TextEdit[] } | null,
): readonly TextEdit[] | null {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  const text = fileAt(workspace, uri)?.text ?? '';
  const made = expression && write(text.slice(expression.start, expression.end));
  if (!expression || !made) return null;
  const name = shorthandName(code, id);
  const span = { start: expression.start, end: expression.end };
  return [...made.edits, { span, text: name === null ? made.text : `${name}: ${made.text}` }];
}

/** The key of a shorthand property that an expression is: `{ name }`. */
function shorthandName(code: Code, id: ExpressionId): string | null {
  const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
  if (parent?.kind !== 'object') return null;
  return parent.properties.find(({ value, shorthand }) => value === id && shorthand)?.key ?? null;
}

/** Each edit once: several places may need the same import. */
export function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  const found = new Map(edits.map((each) => [`${each.span.start} ${each.span.end} ${each.text}`, each]));
  return [...found.values()];
}
