/**
 * All models' access paths, compiled into one automaton. A value of a library is a set of its states; taking a member,
 * calling, and the like move along. Where a path ends, the state carries what the model says there.
 */

import { joinPath } from '../../workspace/settings-files.ts';
import type { Section } from '../values/value.ts';
import {
  type ArgumentPath,
  type ClassEntry,
  type ContractEntries,
  type EntityEntry,
  type HandlerEntry,
  list,
  type Model,
  type ProcedureEntries,
  type QueryEntry,
  type RouteEntry,
  type ServedRouter,
} from './model.ts';
import { type ArgumentSelector, type ParsedPath, parseArgumentPath, parsePath, type Step } from './paths.ts';

/** Something a model says, with where it says it. */
export interface Saying<Entry = unknown> {
  readonly model: string;
  readonly section: Section;
  readonly entry: Entry;
}

/** What is said of a call in the section `procedures`. */
export interface ProcedureSaying {
  readonly is:
    | 'call'
    | 'router'
    | 'merges'
    | 'lazy'
    | 'uses'
    | 'inputs'
    | 'outputs'
    | 'states'
    | 'contract'
    | 'prefixes'
    | 'settings'
    | 'continues'
    | 'asks';
  /** The argument that holds what a call says; empty if it has no choice. */
  readonly at?: ArgumentPath;
  readonly method: string;
  readonly entries: ProcedureEntries;
  /** How a call serves the router that it is given, or is asked for it; null for a call that only makes one. */
  readonly serves: ServedRouter | null;
}

/** What is said of a call in the section `contracts`. */
export interface ContractSaying {
  readonly is: 'implements' | 'routers' | 'serves';
  readonly entries: ContractEntries;
  /** Where a call that implements a contract is given it, and the handlers. */
  readonly contract: ArgumentPath;
  readonly handlers: ArgumentPath;
}

/** Something a model says of an argument of a call, or of a property below it. */
export interface ArgumentSaying<Entry = unknown> extends Saying<Entry> {
  readonly which: ArgumentSelector;
  readonly path: readonly string[];
}

export interface State {
  readonly members: Map<string, number[]>;
  readonly anyMember: number[];
  readonly entityMember: number[];
  readonly called: number[];
  /** Where only calls with a certain text as first argument lead; the texts in lower case. */
  readonly calledWith: Map<string, number[]>;
  readonly tagged: number[];
  readonly element: number[];
  readonly callbackParameters: {
    readonly which: ArgumentSelector;
    /** Properties below the argument that lead to the callback. */
    readonly path: readonly string[];
    readonly index: number;
    /** Only where the first argument is one of these texts, or, with `isOther`, none of them; empty for all. */
    readonly texts: readonly string[];
    readonly isOther: boolean;
    readonly to: number;
  }[];
  /** Names of values (with their model) that this state is a meeting point of; their heads are entered too. */
  readonly heads: number[];
  /** Said of the value itself. */
  readonly ofValue: Saying[];
  /** Said of a call of the value. */
  readonly ofCall: Saying[];
  readonly ofArguments: ArgumentSaying[];
}

/** The export of a package or file, as models of the team speak of it. */
export interface Told {
  /** `@acme/guard`, or `./src/guards.ts`. */
  readonly name: string;
  readonly states: readonly number[];
}

export interface Automaton {
  readonly models: ReadonlyMap<string, Model>;
  readonly states: readonly State[];
  /** Package -> states of `module`. */
  readonly packages: ReadonlyMap<string, readonly number[]>;
  /**
   * What models of the team say of single exports: package, or URI of a file of the project -> how the model calls it, and
   * its states. It is asked for by `toldOf` only.
   */
  readonly told: ReadonlyMap<string, Told>;
  /** `model:name` -> state of a named value or of a handler's role. */
  readonly names: ReadonlyMap<string, number>;
  /** State -> `model:name`, for states that are heads of names. */
  readonly nameOf: ReadonlyMap<number, string>;
  /** Package -> type name -> states. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** States of names whose values the project may give members of its own. */
  readonly decorated: ReadonlySet<number>;
  /** States of names on which routes are registered. */
  readonly routers: ReadonlySet<number>;
  /** Those among them that must be put into an application: their library also makes applications, and these are none. */
  readonly partial: ReadonlySet<number>;
  readonly global: number;
  readonly any: number;
}

/**
 * Compiles models. Paths that cannot be read are left out: the checker reports them at their place.
 * @param models by library name; the order does not matter
 * @param told models that say what single exports are (`isToldByName`): they add states and change none
 */
export function compile(
  models: ReadonlyMap<string, Model>,
  told: ReadonlyMap<string, Model> = new Map(),
): Automaton {
  const builder = new Builder();
  for (const [name, model] of models) builder.heads(name, model);
  for (const [name, model] of models) builder.sections(name, model);
  for (const [name, model] of told) builder.told(name, model);
  return builder.automaton(models);
}

/** In the path of something said of an argument: what the function given there returns. */
export const callbackResult = '=>';

/** Where the models of a team lie, in the folder of the project. */
export const teamFolder = '/.handrail/models/';

type Target = 'value' | 'call';

/** Grows the state list; lives only while `compile` runs. */
class Builder {
  private readonly states: State[] = [];
  private readonly packages = new Map<string, number[]>();
  private readonly byName = new Map<string, Told & { readonly states: number[] }>();
  private readonly names = new Map<string, number>();
  private readonly nameOf = new Map<number, string>();
  private readonly decorated = new Set<number>();
  private readonly types = new Map<string, Map<string, number[]>>();
  private readonly modules = new Map<string, number>();
  /** `model:package` -> the export of this package alone. */
  private readonly exports = new Map<string, number>();
  /** Role of a handler -> its states, one for each framework that has such a role. */
  private readonly roles = new Map<string, number[]>();
  private readonly global = this.state();
  private readonly any = this.state();

  automaton(models: ReadonlyMap<string, Model>): Automaton {
    const { states, packages, byName: told, names, nameOf, types, decorated, global, any } = this;
    const routers = new Set(
      [...models].flatMap(([model, { routes }]) =>
        (routes ?? []).flatMap(({ on }) =>
          list(on ?? []).flatMap((each) => names.get(`${model}:${each}`) ?? []),
        ),
      ),
    );
    const partial = this.partialOf(routers);
    return { models, states, packages, told, names, nameOf, types, decorated, routers, partial, global, any };
  }

  /** The routers of libraries that also make applications, without the applications. */
  private partialOf(routers: ReadonlySet<number>): ReadonlySet<number> {
    const servers = new Map<string, Set<string>>();
    for (const { ofCall, called } of this.states)
      for (const { section, model } of ofCall) {
        if (section !== 'servers') continue;
        const made = called
          .flatMap((state) => this.at(state).heads)
          .map((head) => this.nameOf.get(head) ?? '');
        servers.set(model, new Set([...(servers.get(model) ?? []), ...made]));
      }
    return new Set(
      [...routers].filter((state) => {
        const name = this.nameOf.get(state) ?? '';
        const model = name.split(':')[0] ?? '';
        const made = servers.get(model);
        return made !== undefined && !made.has(name);
      }),
    );
  }

  heads(name: string, model: Model): void {
    const root = this.state();
    this.modules.set(name, root);
    // `module.default` is the module itself: default import, namespace import and require are not told apart.
    this.state(root).members.set('default', [root]);
    const packages = model.packages ?? [model.library];
    for (const each of packages) {
      const own = this.state();
      this.exports.set(`${name}:${each}`, own);
      this.state(own).members.set('default', [own]);
      append(this.packages, each, root);
      append(this.packages, each, own);
    }
    for (const each of Object.keys(model.values ?? {})) this.name(name, each);
    for (const handler of handlersOf(model)) {
      for (const role of new Set([...handler.params, ...(handler.error ?? [])]))
        append(this.roles, role, this.name(name, role));
    }
    for (const [type, value] of Object.entries(model.types ?? {})) {
      for (const each of packages) {
        const byType = this.types.get(each) ?? new Map<string, number[]>();
        this.types.set(each, byType);
        append(byType, type, this.name(name, value));
      }
    }
  }

  /** A model that says what single exports are: nothing but what it names leads to its states. */
  told(name: string, model: Model): void {
    const root = this.state();
    this.modules.set(name, root);
    this.state(root).members.set('default', [root]);
    for (const each of model.packages ?? [model.library]) {
      const own = this.state();
      this.exports.set(`${name}:${each}`, own);
      this.state(own).members.set('default', [own]);
      const key = fileOfProject(name, each) ?? each;
      const known = this.byName.get(key) ?? { name: each, states: [] };
      known.states.push(root, own);
      this.byName.set(key, known);
    }
    for (const each of Object.keys(model.values ?? {})) this.name(name, each);
    this.sections(name, model);
  }

  sections(name: string, model: Model): void {
    for (const [value, paths] of Object.entries(model.values ?? {})) {
      for (const path of typeof paths === 'string' ? [paths] : paths) {
        const head = this.name(name, value);
        for (const state of this.walk(name, path)?.states ?? []) this.at(state).heads.push(head);
      }
    }
    for (const path of model.fluent ?? []) this.say(name, 'fluent', path, true, 'call');
    for (const section of [
      'sources',
      'replies',
      'sinks',
      'steps',
      'cleaners',
      'checks',
      'settles',
      'schemas',
      'purposes',
      'origins',
      'requestLine',
    ] as const) {
      for (const [path, entry] of Object.entries(model[section] ?? {}))
        this.say(name, section, path, entry, section === 'schemas' ? 'call' : 'value');
    }
    for (const [path, entry] of Object.entries(model.mediaTypes ?? {}))
      this.say(name, 'media-types', path, entry, 'value');
    for (const [path, entry] of Object.entries(model.settings ?? {}))
      this.say(name, 'settings', path, entry, path.endsWith(')') ? 'call' : 'value');
    for (const entry of model.fixes?.programs ?? [])
      this.say(name, 'program-fixes', entry.call, entry, 'call');
    for (const entry of model.fixes?.roots ?? []) this.say(name, 'root-fixes', entry.call, entry, 'call');
    for (const section of [
      'credentials',
      'principals',
      'impersonal',
      'routeSettings',
      'serializers',
      'relays',
      'merges',
      'exempts',
      'collects',
      'connectors',
      'wraps',
      'before',
      'asserts',
      'statuses',
      'sessions',
      'loads',
    ] as const) {
      for (const path of model[section] ?? []) this.say(name, section, path, true, 'value');
    }
    for (const entry of model.composes ?? [])
      this.say(name, 'composes', typeof entry === 'string' ? entry : entry.at, entry, 'value');
    for (const entry of model.iterations ?? [])
      this.say(name, 'iterations', typeof entry === 'string' ? entry : entry.path, entry, 'value');
    for (const entry of model.channels ?? []) {
      this.say(name, 'channels', `${entry.on}.${entry.gives}`, entry, 'call');
      for (const take of entry.takes ?? []) this.say(name, 'channels', `${entry.on}.${take}`, entry, 'call');
      if (entry.made) this.say(name, 'channels', entry.made, entry, 'call');
    }
    for (const [path, onto] of Object.entries(model.hands ?? {}))
      this.say(name, 'hands', path, onto, 'value');
    for (const path of model.verifies ?? []) this.say(name, 'verifies', path, true, 'call');
    for (const path of model.promises ?? []) this.say(name, 'promises', path, true, 'call');
    for (const path of model.messages ?? []) this.say(name, 'messages', path, true, 'call');
    for (const path of model.limits ?? []) this.say(name, 'limits', path, true, 'call');
    for (const path of model.dispatches ?? []) this.say(name, 'dispatches', path, true, 'call');
    for (const path of model.awaits ?? []) this.say(name, 'awaits', path, true, 'call');
    for (const path of model.servers ?? []) this.say(name, 'servers', path, true, 'call');
    for (const path of model.remembers ?? []) this.say(name, 'remembers', path, true, 'call');
    for (const path of model.renews ?? []) this.say(name, 'renews', path, true, 'call');
    for (const path of model.ends ?? []) this.say(name, 'ends', path, true, 'call');
    for (const path of model.logs ?? []) this.say(name, 'logs', path, true, 'call');
    for (const entry of model.weaknesses ?? []) {
      if (entry.call) this.say(name, 'weaknesses', entry.call, entry, 'call');
      if (entry.set) this.say(name, 'weaknesses', entry.set, entry, 'value');
    }
    for (const entry of model.pathTests ?? []) this.say(name, 'pathTests', entry.call, entry, 'value');
    for (const path of [...(model.rejects ?? []), ...(model.throws ?? [])])
      this.say(name, 'rejects', path, true, 'call');
    for (const path of model.throws ?? []) this.say(name, 'throws', path, true, 'call');
    for (const [path, entry] of Object.entries(model.denies ?? {}))
      this.say(name, 'denies', path, entry, 'call');
    for (const path of model.verdicts ?? []) this.say(name, 'verdicts', path, true, 'call');
    for (const path of model.issues ?? []) this.say(name, 'issues', path, true, 'call');
    for (const entry of model.guards ?? []) this.say(name, 'guards', entry.path, entry, 'value');
    for (const entry of model.validators ?? []) this.say(name, 'validators', entry.call, entry, 'call');
    for (const entry of model.entities ?? []) this.entity(name, entry);
    for (const [path, entry] of Object.entries(model.constants ?? {}))
      this.say(name, 'constants', path, entry, 'value');
    for (const entry of model.decorators ?? []) this.say(name, 'decorators', entry.path, entry, 'value');
    for (const entry of model.pipes ?? []) this.say(name, 'pipes', entry.path, entry, 'call');
    for (const entry of model.applications ?? []) {
      if (entry.call) this.say(name, 'applications', entry.call, entry, 'call');
      if (entry.token) this.say(name, 'applications', entry.token, entry, 'value');
    }
    for (const entry of model.resolvers ?? []) this.say(name, 'resolvers', entry.at, entry, 'value');
    for (const entry of model.schemaFields ?? []) this.say(name, 'schemaFields', entry.at, entry, 'value');
    for (const [path, entry] of Object.entries(model.schemaTypes ?? {}))
      this.say(name, 'schemaTypes', path, entry, 'value');
    for (const path of model.requests ?? []) this.say(name, 'requests', path, true, 'value');
    for (const entry of model.fieldGuards ?? []) this.say(name, 'fieldGuards', entry.at, entry, 'value');
    for (const entry of model.operations ?? []) this.say(name, 'operations', entry.at, entry, 'value');
    for (const { given } of model.files ?? []) if (given) this.say(name, 'folders', given.at, given, 'value');
    this.classes(name, model.classes);
    this.procedures(name, model.procedures);
    this.contracts(name, model.contracts);
    for (const entry of model.fixes?.sql ?? []) this.say(name, 'fixes', entry.call, entry, 'call');
    for (const entry of model.listings ?? []) this.say(name, 'listings', entry.call, entry, 'call');
    for (const entry of model.deploys ?? []) this.say(name, 'deploys', entry.call, entry, 'call');
    for (const entry of model.deployedFunctions ?? [])
      this.say(name, 'deployed-functions', entry.call, entry, 'call');
    for (const [path, method] of Object.entries(model.handlerClasses ?? {}))
      this.say(name, 'handler-classes', path, method, 'value');
    for (const entry of model.macros ?? [])
      this.say(name, 'macros', `${entry.on}.${entry.call}`, entry, 'call');
    for (const entry of model.schemaNames ?? [])
      this.say(name, 'schemaNames', `${entry.on}.${entry.call}`, entry, 'call');
    for (const entry of model.decorations ?? []) {
      this.say(name, 'decorations', `${entry.on}.${entry.call}`, entry, 'call');
      if (entry.read === undefined) this.decorated.add(this.name(name, entry.onto));
      else this.say(name, 'decorated-reads', `${entry.onto}.${entry.read}`, entry, 'call');
    }
    for (const entry of model.queries ?? []) this.sayOfCalls(name, 'queries', entry);
    for (const entry of model.routes ?? []) this.sayOfCalls(name, 'routes', entry);
    for (const handler of handlersOf(model)) {
      if (handler.passes) this.say(name, 'passes', handler.passes, handler, 'call');
    }
  }

  private classes(name: string, entry: ClassEntry | undefined): void {
    for (const path of entry?.metadata ?? []) this.say(name, 'metadata', path, entry, 'call');
    if (entry?.handler) this.say(name, 'handlers', entry.handler, entry, 'value');
    if (entry?.controller) this.say(name, 'controllers', entry.controller, entry, 'value');
  }

  private procedures(name: string, entries: ProcedureEntries | undefined): void {
    if (!entries) return;
    const say = (path: string, is: ProcedureSaying['is'], method = '', serves: ServedRouter | null = null) =>
      this.say(name, 'procedures', path, { is, method, entries, serves } satisfies ProcedureSaying, 'call');
    for (const [path, method] of Object.entries(entries.calls)) say(path, 'call', method);
    for (const is of [
      'router',
      'merges',
      'lazy',
      'uses',
      'inputs',
      'outputs',
      'prefixes',
      'continues',
    ] as const) {
      for (const path of list(entries[is] ?? [])) say(path, is);
    }
    for (const { call, at } of entries.settings ?? []) {
      const saying: ProcedureSaying = { is: 'settings', method: '', entries, serves: null, at };
      this.say(name, 'procedures', call, saying, 'call');
    }
    if (entries.states) say(entries.states.call, 'states');
    if (entries.contract) say(entries.contract.call, 'contract');
    for (const serves of entries.serves ?? []) {
      say(serves.call, 'router', '', serves);
      if (serves.asks) say(serves.asks, 'asks', '', serves);
    }
  }

  private contracts(name: string, entries: ContractEntries | undefined): void {
    if (!entries) return;
    const say = (
      path: string,
      is: ContractSaying['is'],
      contract: ArgumentPath = '0',
      handlers: ArgumentPath = '1',
    ) =>
      this.say(name, 'contracts', path, { is, entries, contract, handlers } satisfies ContractSaying, 'call');
    for (const { call, contract, handlers } of entries.implements)
      say(call, 'implements', contract, handlers);
    if (entries.routers) say(entries.routers.call, 'routers');
    for (const { call } of entries.serves ?? []) say(call, 'serves');
  }

  private entity(name: string, entry: EntityEntry): void {
    if (entry.path) this.say(name, 'entities', entry.path, entry, 'call');
    if (entry.schema) this.say(name, 'entity-schemas', entry.schema, entry, 'call');
    for (const path of entry.decorators ?? []) this.say(name, 'entity-fields', path, entry, 'call');
    for (const path of entry.hides ?? []) this.say(name, 'entity-hides', path, entry, 'call');
  }

  private sayOfCalls(model: string, section: Section, entry: RouteEntry | QueryEntry): void {
    const calls = list(entry.call);
    const paths =
      entry.on === undefined ? calls : list(entry.on).flatMap((on) => calls.map((call) => `${on}.${call}`));
    for (const path of paths) this.say(model, section, path, entry, 'call');
  }

  /** `target` says what a path that ends in `()` (or in a name) speaks of: the value there, or the call. */
  private say(model: string, section: Section, path: string, entry: unknown, target: Target): void {
    const walked = this.walk(model, path, target === 'call');
    for (const state of walked?.states ?? []) {
      const { ofArguments, ofCall, ofValue } = this.at(state);
      const saying = { model, section, entry };
      if (walked?.argument) ofArguments.push({ ...saying, ...walked.argument });
      else if (target === 'call') ofCall.push(saying);
      else ofValue.push(saying);
    }
  }

  /** Adds the states of a path. A last `()` is left out if `call`; an argument at the end is given back. */
  private walk(
    model: string,
    text: string,
    call = false,
  ): { states: number[]; argument: { which: ArgumentSelector; path: readonly string[] } | null } | null {
    const path = parsed(text);
    const heads = path ? this.heading(model, path) : [];
    if (!path || !heads.length) return null;
    const steps = [...path.steps];
    const last = steps.at(-1);
    if (call && last?.kind === 'call' && !last.texts.length) steps.pop();
    let states = [...heads];
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as Step;
      if (step.kind === 'callback-result')
        return { states, argument: { which: step.argument, path: [...step.path, callbackResult] } };
      if (step.kind === 'arguments') {
        const below = steps.slice(i + 1);
        return {
          states,
          argument: {
            which: step.which,
            path: [
              ...step.path,
              ...below.flatMap((s) => (s.kind === 'member' ? [s.name] : s.kind === 'element' ? ['*'] : [])),
            ],
          },
        };
      }
      states = states.flatMap((state) => this.step(state, step));
    }
    return { states, argument: null };
  }

  private step(from: number, step: Step): number[] {
    const state = this.at(from);
    switch (step.kind) {
      case 'member':
        return this.member(state, step.name);
      case 'members':
        return step.names.flatMap((name) => this.member(state, name));
      case 'any-member':
        return this.single(state.anyMember);
      case 'entity':
        return this.single(state.entityMember);
      case 'call':
        return step.texts.length
          ? step.texts.flatMap((text) => this.keyed(state.calledWith, text))
          : this.single(state.called);
      case 'tagged':
        return this.single(state.tagged);
      case 'element':
        return this.single(state.element);
      case 'callback-parameter': {
        const { argument: which, path, index, texts, isOther } = step;
        const key = JSON.stringify([which, path, index, texts, isOther]);
        const known = state.callbackParameters.find(
          (each) => JSON.stringify([each.which, each.path, each.index, each.texts, each.isOther]) === key,
        );
        if (known) return [known.to];
        const to = this.state();
        state.callbackParameters.push({ which, path, index, texts, isOther, to });
        return [to];
      }
      default:
        return [];
    }
  }

  private member(state: State, name: string): number[] {
    return this.keyed(state.members, name);
  }

  private keyed(table: Map<string, number[]>, key: string): number[] {
    const known = table.get(key);
    if (known) return known;
    const made = [this.state()];
    table.set(key, made);
    return made;
  }

  private single(states: number[]): number[] {
    if (!states.length) states.push(this.state());
    return states;
  }

  /** A name of the model itself, or else a role that handlers have in frameworks: `request` of all that have one. */
  private heading(model: string, { head }: ParsedPath): readonly number[] {
    if (head.kind === 'global') return [this.global];
    if (head.kind === 'any') return [this.any];
    if (head.kind === 'module') {
      const root =
        head.package === null ? this.modules.get(model) : this.exports.get(`${model}:${head.package}`);
      return root === undefined ? [] : [root];
    }
    if (head.kind !== 'name') return [];
    const own = this.names.get(`${model}:${head.name}`);
    return own === undefined ? (this.roles.get(head.name) ?? []) : [own];
  }

  private name(model: string, name: string): number {
    const key = `${model}:${name}`;
    let state = this.names.get(key);
    if (state === undefined) {
      state = this.state();
      this.names.set(key, state);
      this.nameOf.set(state, key);
    }
    return state;
  }

  private at(index: number): State {
    return this.states[index] as State;
  }

  private state(): number;
  private state(index: number): State;
  private state(index?: number): number | State {
    if (index !== undefined) return this.at(index);
    this.states.push({
      members: new Map(),
      anyMember: [],
      entityMember: [],
      called: [],
      calledWith: new Map(),
      tagged: [],
      element: [],
      callbackParameters: [],
      heads: [],
      ofValue: [],
      ofCall: [],
      ofArguments: [],
    });
    return this.states.length - 1;
  }
}

/**
 * The URI of a file that a model of the team names in place of a package (`./src/guards.ts`), from the folder in which
 * `.handrail` lies; null for a package.
 * @param model the name of the model: the URI of its file
 */
function fileOfProject(model: string, name: string): string | null {
  const root = model.lastIndexOf(teamFolder);
  return root >= 0 && name.startsWith('./') ? joinPath(model.slice(0, root), name) : null;
}

/** All kinds of handlers that a model knows. */
export function handlersOf(model: Model): readonly HandlerEntry[] {
  const ofFiles = (model.files ?? []).flatMap((each) => each.handler ?? []);
  return model.handler ? [model.handler, ...ofFiles] : ofFiles;
}

function parsed(text: string): ParsedPath | null {
  try {
    return parsePath(text);
  } catch {
    return null;
  }
}

/** All states reached at once: a state that is a meeting point of names stands for their heads too. */
export function closure(
  automaton: Automaton,
  states: readonly number[],
): { states: readonly number[]; named: boolean } {
  const seen = new Set<number>();
  let named = false;
  const visit = (state: number) => {
    if (seen.has(state)) return;
    seen.add(state);
    for (const head of automaton.states[state]?.heads ?? []) {
      named = true;
      visit(head);
    }
  };
  states.forEach(visit);
  return { states: [...seen], named };
}

/** Whether an argument number of a call with `count` arguments is meant. */
export function selects(which: ArgumentSelector, index: number, count: number): boolean {
  switch (which.kind) {
    case 'index':
      return which.index === index;
    case 'last':
      return index === count - 1;
    case 'from':
      return index >= which.index;
    case 'all':
      return true;
  }
}

/** Reads an argument path of a model, or null if it is missing or cannot be read. */
export function argumentOf(path: ArgumentPath | undefined): ReturnType<typeof parseArgumentPath> | null {
  if (path === undefined) return null;
  try {
    return parseArgumentPath(path);
  } catch {
    return null;
  }
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
