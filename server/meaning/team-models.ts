/** Models that a team wrote for its own guards, validators and sanitisers: `.handrail/models/*.yml`. */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { at, type DocumentNode, entriesOf, entry, itemsOf, pathOf, textOf } from '../parse/document.ts';
import { hash } from '../text/hash.ts';
import type { Place } from '../text/span.ts';
import { documentAt } from '../workspace/document.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { allFiles, fileAt } from '../workspace/workspace.ts';
import type { Model } from './model.ts';
import { modelSchema } from './model-schema.ts';
import { parsePath } from './paths.ts';

interface ModelProblem {
  readonly place: Place;
  readonly message: string;
}

export interface TeamModels {
  /** By the URI of its file, which cannot collide with a bundled library. */
  readonly models: ReadonlyMap<string, Model>;
  readonly problems: readonly ModelProblem[];
  /** Differs when any of the files does. */
  readonly key: string;
}

interface TeamModel {
  /** Null if the file is broken. */
  readonly model: Model | null;
  readonly problems: readonly ModelProblem[];
}

/** One misspelt word makes a handful of errors; more than these help nobody. */
const PROBLEM_LIMIT = 5;

const teamModel = query<Workspace, TeamModel>({
  name: 'team model',
  compute: (workspace, uri) => read(workspace, uri),
  onCycle: { model: null, problems: [] },
});

/** Reads the team's models. A broken one is left out and reported at its place. */
export function teamModels(workspace: Workspace): TeamModels {
  const uris = allFiles(workspace, '').filter((uri) => /\/\.handrail\/models\/[^/]+\.ya?ml$/.test(uri));
  const key = hash(uris.map((uri) => `${uri} ${fileAt(workspace, uri)?.hash}`).join('\n'));
  const all = uris.map((uri) => ({ uri, ...teamModel(workspace, uri) }));
  return {
    models: new Map(all.flatMap(({ uri, model }) => (model ? [[uri, model] as const] : []))),
    problems: all.flatMap(({ problems }) => problems),
    key,
  };
}

function read(workspace: Workspace, uri: string): TeamModel {
  const { root, errors } = documentAt(workspace, uri);
  const problem = (node: DocumentNode | null, message: string): ModelProblem => ({
    place: { uri, span: node?.span ?? { start: 0, end: 0 } },
    message: `This model is left out: ${message}`,
  });
  const found = errors.length
    ? errors.map(({ span, message }) => ({ ...problem(null, message), place: { uri, span } }))
    : [...schemaErrors(root), ...pathErrors(root)].map(({ node, message }) => problem(node, message));
  return found.length
    ? { model: null, problems: found.slice(0, PROBLEM_LIMIT) }
    : { model: plain(root) as Model, problems: [] };
}

interface NodeError {
  readonly node: DocumentNode | null;
  readonly message: string;
}

function schemaErrors(root: DocumentNode | null): readonly NodeError[] {
  const validate = validator();
  if (validate(plain(root))) return [];
  // A branch of `anyOf` that does not fit is told by the branch above it as well; the longest path says it best.
  const deepest = (error: ErrorObject) => error.keyword !== 'anyOf';
  const errors = validate.errors ?? [];
  return (errors.some(deepest) ? errors.filter(deepest) : errors).map((error) => {
    const node = at(root, pathOf(error.instancePath) ?? []);
    return { node, message: sentence(error, error.instancePath.replace(/^\//, '').replaceAll('/', '.')) };
  });
}

function sentence({ keyword, params, message }: ErrorObject, where: string): string {
  const at = where ? ` in \`${where}\`` : '';
  if (keyword === 'additionalProperties') return `there is no word \`${params.additionalProperty}\`${at}.`;
  if (keyword === 'required') return `\`${params.missingProperty}\` is missing${at}.`;
  if (keyword === 'enum') return `\`${where}\` must be one of ${params.allowedValues.join(', ')}.`;
  return `${where ? `\`${where}\`` : 'it'} ${message}.`;
}

function validator(): ValidateFunction {
  compiledSchema ??= new Ajv({ allErrors: true, allowUnionTypes: true }).compile(modelSchema);
  return compiledSchema;
}

/** The schema never changes, so that compiling it once is no state. */
let compiledSchema: ValidateFunction | undefined;

/** Words whose items are access paths, and words whose keys are. */
const listsOfPaths = ['fluent', 'credentials', 'principals', 'verifies', 'issues', 'rejects', 'statuses'];
const keyedByPaths = ['sources', 'replies', 'sinks', 'steps', 'cleaners', 'checks'];

/** Access paths that cannot be read, or that start with a name that `values` does not give. */
function pathErrors(root: DocumentNode | null): readonly NodeError[] {
  const values = entriesOf(entry(root, 'values')?.value);
  const names = new Set(values.map(({ key }) => key));
  const check = (text: string | null, node: DocumentNode): readonly NodeError[] => {
    const message = text === null ? null : pathError(text, names);
    return message ? [{ node, message }] : [];
  };
  const checkNode = (node: DocumentNode) => check(textOf(node), node);
  return [
    ...values.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]).flatMap(checkNode)),
    ...listsOfPaths.flatMap((word) => itemsOf(entry(root, word)?.value).flatMap(checkNode)),
    ...keyedByPaths.flatMap((word) =>
      entriesOf(entry(root, word)?.value).flatMap(({ key, value }) => check(key, value)),
    ),
    ...itemsOf(entry(root, 'guards')?.value).flatMap((guard) => {
      const path = entry(guard, 'path')?.value;
      return path ? checkNode(path) : [];
    }),
  ];
}

function pathError(text: string, names: ReadonlySet<string>): string | null {
  try {
    const { head } = parsePath(text);
    if (head.kind !== 'name' || names.has(head.name) || head.name === 'request' || head.name === 'response')
      return null;
    return `\`${head.name}\` in the path \`${text}\` is no name of \`values\`, and neither \`module\` nor \`global\`.`;
  } catch (error) {
    return `${(error as Error).message}.`;
  }
}

function plain(node: DocumentNode | null): unknown {
  switch (node?.kind) {
    case 'map':
      return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key, plain(value)]));
    case 'list':
      return node.items.map(plain);
    default:
      return node?.value ?? null;
  }
}
