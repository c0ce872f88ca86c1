/** Models that a team wrote for its own guards, validators and sanitisers: `.handrail/models/*.yml`. */
import { at, type DocumentError, type DocumentNode, entriesOf, entry } from '../../parse/document.ts';
import { hash } from '../../text/hash.ts';
import type { Place } from '../../text/span.ts';
import { documentAt } from '../../workspace/document.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { allFiles, fileAt } from '../../workspace/workspace.ts';
import { isToldByName } from '../values/told-models.ts';
import { teamFolder } from './automaton.ts';
import type { Model } from './model.ts';
import { handlerRoles, type ModelCheck, modelCheck } from './model-check.ts';

interface ModelProblem {
  readonly place: Place;
  readonly message: string;
}

export interface TeamModels {
  /** By the URI of its file, which cannot collide with a bundled library. */
  readonly general: ReadonlyMap<string, Model>;
  /** Those that say what single exports are, likewise. */
  readonly told: ReadonlyMap<string, Model>;
  readonly problems: readonly ModelProblem[];
  /** Differs when one of the general models does. */
  readonly key: string;
  /** Differs when anything that is told of exports does. */
  readonly toldKey: string;
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

/** Whether a file is a model of a team. */
export function isTeamModel(uri: string): boolean {
  const at = uri.lastIndexOf(teamFolder);
  return at >= 0 && /^[^/]+\.ya?ml$/.test(uri.slice(at + teamFolder.length));
}

/** The check is the same for all models; preparing it is left until there is one. */
const checkOfModels = query<Workspace, ModelCheck>({
  name: 'check of models',
  compute: ({ models }) => modelCheck(handlerRoles(Object.values(models))),
  onCycle: () => [],
});

const allTeamModels = query<Workspace, TeamModels>({
  name: 'team models',
  compute: (workspace) => readAll(workspace),
  fingerprint: ({ toldKey, problems }) => `${toldKey} ${JSON.stringify(problems)}`,
  onCycle: { general: new Map(), told: new Map(), problems: [], key: '', toldKey: '' },
});

/** The team's models. A broken one is left out and reported at its place. */
export function teamModels(workspace: Workspace): TeamModels {
  return allTeamModels(workspace, '');
}

function readAll(workspace: Workspace): TeamModels {
  const uris = allFiles(workspace, '').filter((uri) => isTeamModel(uri));
  const all = uris.map((uri) => ({ uri, ...teamModel(workspace, uri) }));
  const whole = all.flatMap(({ uri, model }) => (model ? [[uri, model] as const] : []));
  const general = whole.filter(([, model]) => !isToldByName(model));
  const told = whole.filter(([, model]) => isToldByName(model));
  const keyOf = (models: typeof whole) =>
    hash(models.map(([uri]) => `${uri} ${fileAt(workspace, uri)?.hash}`).join('\n'));
  const key = keyOf(general);
  return {
    general: new Map(general),
    told: new Map(told),
    problems: all.flatMap(({ problems }) => problems),
    key,
    toldKey: `${key} ${keyOf(told)}`,
  };
}

function read(workspace: Workspace, uri: string): TeamModel {
  const { root, errors } = documentAt(workspace, uri);
  const faults = errors.length ? errors : faultsIn(root, checkOfModels(workspace, ''));
  if (!faults.length) return { model: plain(root) as Model, problems: [] };
  const problems = faults.slice(0, PROBLEM_LIMIT).map(({ span, message }) => ({
    place: { uri, span },
    message: `This model is left out: ${message}`,
  }));
  return { model: null, problems };
}

function faultsIn(root: DocumentNode | null, check: ModelCheck): readonly DocumentError[] {
  return check(plain(root)).map(({ path, isKey, message }) => {
    const key = isKey ? entry(at(root, path.slice(0, -1)), path.at(-1) ?? '')?.keySpan : undefined;
    return { span: key ?? at(root, path)?.span ?? { start: 0, end: 0 }, message };
  });
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
