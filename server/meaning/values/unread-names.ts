/**
 * Names of the project whose code is not there: what a file imports that is in none of the folders, as in a piece of code that
 * was cut out, and what a function is given that nobody is seen to call. What is called on them tells the library, where no other has calls of that name and form.
 */
import { type BindingId, type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { perCode, rootBinding, withAwaits } from '../../facts/reading.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { importTargets } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Automaton, closure } from '../vocabulary/automaton.ts';
import { list, type RecognisedEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { parsePath, type Step } from '../vocabulary/paths.ts';
import { testHolds } from './argument-tests.ts';
import type { ExpressionPlace, LibraryValue } from './value.ts';

/** What tells that a name stands for a value of a model. */
interface Sign {
  readonly model: string;
  /** `model:name` */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly entry: RecognisedEntry;
}

/** The models of an automaton never change. */
const signsOf = new WeakMap<Automaton, readonly Sign[]>();

function signs(automaton: Automaton): readonly Sign[] {
  const known =
    signsOf.get(automaton) ??
    [...automaton.models].flatMap(([model, { recognised = [] }]) =>
      recognised.flatMap((entry) =>
        list(entry.by).flatMap((path): readonly Sign[] => {
          const { head, steps } = parsePath(path);
          return head.kind === 'name' ? [{ model, name: `${model}:${head.name}`, steps, entry }] : [];
        }),
      ),
    );
  signsOf.set(automaton, known);
  return known;
}

const recognisedIn = query<Workspace, ReadonlyMap<BindingId, readonly LibraryValue[]>>({
  name: 'names whose code is not there',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const automaton = automatonOf(workspace);
    const found = new Map<BindingId, readonly LibraryValue[]>();
    const missing = unreadBindings(workspace, uri);
    for (const id of new Set([...missing, ...givenBindings(code)])) {
      const all = signs(automaton).filter(({ entry }) => entry.given || missing.has(id));
      const names = new Set(
        (code.bindings[id]?.references ?? []).flatMap((reference) =>
          all.flatMap((sign) => (fits(workspace, uri, code, reference, sign) ? [sign.name] : [])),
        ),
      );
      // What several libraries have tells none of them.
      const [only, ...others] = names;
      if (only === undefined || others.some((each) => each.split(':')[0] !== only.split(':')[0])) continue;
      found.set(
        id,
        [...names].flatMap((name) => valueNamed(automaton, name, code.bindings[id]?.name ?? '')),
      );
    }
    return found;
  },
  onCycle: new Map(),
});

/** What a name of a file stands for as its calls tell, where the code behind it is not there; empty where nothing tells, or the code is. */
export function unreadValues(workspace: Workspace, uri: string, binding: BindingId): readonly LibraryValue[] {
  return recognisedIn(workspace, uri).get(binding) ?? [];
}

/** The name whose calls alone tell what a call is made on; null where its code is there, or it is no such name. */
export function unreadRoot(workspace: Workspace, uri: string, binding: BindingId): string | null {
  return recognisedIn(workspace, uri).has(binding)
    ? (factsAt(workspace, uri).code.bindings[binding]?.name ?? null)
    : null;
}

/** Whether an expression is a name whose code is not there, or what is called or taken of one: `requireUser`, `auth.required()`. */
export function isOfMissingFile(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  return unreadBindings(workspace, uri).has(rootBinding(factsAt(workspace, uri).code, expression));
}

/** The names that imports of files give which are not there. */
const unreadBindings = query<Workspace, ReadonlySet<BindingId>>({
  name: 'names that missing files export',
  compute: (workspace, uri) => new Set(bindingsOfMissing(workspace, uri, factsAt(workspace, uri).code)),
  onCycle: new Set(),
});

function bindingsOfMissing(workspace: Workspace, uri: string, code: Code): readonly BindingId[] {
  const missing = new Set<number>();
  const calls = new Set<ExpressionId>();
  outlineAt(workspace, uri).imports.forEach(({ specifier }, index) => {
    if (
      !isOfProject(specifier) ||
      importTargets(workspace, uri, index).some(({ kind }) => kind !== 'package')
    )
      return;
    missing.add(index);
    const { expression = NONE } = code.imports[index] ?? {};
    if (expression !== NONE) calls.add(expression);
  });
  if (!missing.size) return [];
  return code.bindings.flatMap(({ definitions }, id) => {
    const [only, ...others] = definitions;
    const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
    const isUnread =
      (from?.kind === 'import' && missing.has(from.import)) ||
      (from?.kind === 'value' && from.path.length <= 1 && calls.has(awaited(code, from.value)));
    return isUnread ? [id] : [];
  });
}

/** The names of what functions are given, as a whole or as a property of it: `(db) => …`, `({ db }) => …`. */
const givenBindings = perCode((code) =>
  code.bindings.flatMap(({ definitions }, id) => {
    const [only, ...others] = definitions;
    const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
    return from?.kind === 'parameter' && from.path.length <= 1 && !from.rest && from.except === null
      ? [id]
      : [];
  }),
);

function awaited(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  return expression?.kind === 'await' ? expression.operand : id;
}

/** A path of a file, from where it is asked for or from a folder that settings name. */
function isOfProject(specifier: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|[@~#]\/|\$lib(?:\/|$))/.test(specifier);
}

/** Whether what is done where a name stands is what a sign says. */
function fits(
  workspace: Workspace,
  uri: string,
  code: Code,
  reference: ExpressionId,
  { steps, entry }: Sign,
): boolean {
  const written = code.expressions[reference];
  if (entry.class && !(written?.kind === 'reference' && /^[A-Z]/.test(written.name))) return false;
  if (entry.named && !(written?.kind === 'reference' && entry.named.includes(written.name))) return false;
  let at = reference;
  for (const step of steps) {
    at = withAwaits(code, at);
    const parent = code.expressions[at]?.parent ?? NONE;
    const expression = code.expressions[parent];
    const isStep =
      step.kind === 'call'
        ? expression?.kind === 'call' && expression.callee === at && !expression.isNew
        : step.kind === 'tagged'
          ? expression?.kind === 'template' && expression.tag === at
          : expression?.kind === 'member' &&
            expression.object === at &&
            expression.property !== null &&
            (step.kind === 'any-member' ||
              (step.kind === 'member' && step.name === expression.property) ||
              (step.kind === 'members' && step.names.includes(expression.property)));
    if (!isStep) return false;
    at = parent;
  }
  const call = code.expressions[at];
  return (
    !entry.when?.length ||
    (call?.kind === 'call' && entry.when.every((test) => testHolds(workspace, test, call, uri, null)))
  );
}

function valueNamed(automaton: Automaton, name: string, written: string): readonly LibraryValue[] {
  const state = automaton.names.get(name);
  const model = name.split(':')[0] ?? '';
  if (state === undefined) return [];
  return [
    {
      kind: 'library',
      package: automaton.models.get(model)?.packages?.[0] ?? model,
      label: written,
      states: closure(automaton, [state]).states,
      site: null,
      context: null,
      call: null,
      entity: /^[A-Z]/.test(written) ? written : null,
    },
  ];
}
