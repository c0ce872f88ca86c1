/**
 * Where a function goes: which calls call it, and to which calls it is given as an argument. Names are only a way to
 * find candidates; a candidate counts if it can stand for the function.
 */

import {
  type Code,
  type Definition,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { hash } from '../../text/hash.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { importersOf, reexportsOf } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import { isTestFile, programFiles } from '../../workspace/test-files.ts';
import { directly, type Workspace } from '../../workspace/workspace.ts';
import { firstInTurn } from '../endpoints/run-in-turn.ts';
import type { StepKind } from '../vocabulary/model.ts';
import { decorationsAt, readsOfDecoration } from './decorations.ts';
import { folderImportersOf } from './folder-imports.ts';
import { givesElements, makesOneOfEach } from './mapped-lists.ts';
import { isListOfMembers } from './pairs.ts';
import { saidOfArguments } from './sayings.ts';
import { isShared } from './shared-names.ts';
import type { ExpressionPlace, FunctionValue, Value } from './value.ts';
import { argumentsWrapped, calleesOf, valuesOf } from './values.ts';

/** Mentions of one name that are looked at. Functions whose name is more common than that are not followed further. */
const MENTION_LIMIT = 400;
/** Files looked at that export a name again. */
const EXPORTER_LIMIT = 20;
/** Names of functions that list what stands in an object. */
const listings = ['values', 'entries'];
/** Classes above each other. */
const INHERITANCE_LIMIT = 5;
/** Places visited for one function. */
const VISIT_LIMIT = 2000;
/** Lists and objects around a function: tables of controllers hold lists of routes, and these lists of handlers. */
const PATH_LIMIT = 7;

export interface Uses {
  /** Calls of the function itself, with its arguments in the same order. */
  readonly calls: readonly ExpressionPlace[];
  /** Calls outside the workspace that get the function. */
  readonly passed: readonly Passed[];
  /** Exports of files under which the function, or what a call outside the workspace made of it, can be had. */
  readonly exported: readonly Exported[];
  /** Whether all uses were followed to their end. */
  readonly complete: boolean;
}

/** The function is given to a call, inside argument number `argument` at `path`. */
export interface Passed {
  readonly call: ExpressionPlace;
  readonly argument: number;
  readonly path: readonly string[];
  /** It went through a call of an unknown function first, whose result is given here: `app.get('/', wrap(f))`. */
  readonly wrapped: boolean;
}

/** The function leaves a file under a name; inside what is exported it lies at `path`. */
export interface Exported {
  readonly uri: string;
  readonly name: string;
  readonly path: readonly string[];
  /** It went through a call of an unknown function first: `export default wrap(f)`. */
  readonly wrapped: boolean;
}

const nowhere: Uses = { calls: [], passed: [], exported: [], complete: false };

const uses = query<Workspace, Uses>({
  name: 'uses',
  compute: (workspace, uri, id) => new Search(workspace, uri, id).run(),
  onCycle: nowhere,
  perView: true,
});

/** The uses of a function of the workspace. */
export function usesOfFunction(workspace: Workspace, uri: string, id: FunctionId): Uses {
  return uses(workspace, uri, id);
}

/** Name -> expressions that may mean a thing of that name: members, names taken from an object, imported and shared names. */
export const mentionsIn = query<Workspace, ReadonlyMap<string, readonly ExpressionId[]>>({
  name: 'mentions',
  compute: (workspace, uri) => {
    const { code, outline } = factsAt(workspace, uri);
    const table = new Map<string, ExpressionId[]>();
    const add = (name: string, id: ExpressionId) => {
      const known = table.get(name);
      if (known) known.push(id);
      else table.set(name, [id]);
    };
    code.expressions.forEach((expression, id) => {
      if (expression.kind === 'member' && expression.property !== null) add(expression.property, id);
      else if (expression.kind === 'reference' && expression.binding === NONE)
        if (isShared(workspace, uri, expression.name)) add(expression.name, id);
    });
    for (const { from, binding } of code.definitions) {
      const name =
        from.kind === 'value' || from.kind === 'parameter'
          ? from.path.at(-1)
          : from.kind === 'import'
            ? outline.imports[from.import]?.imported
            : null;
      if (name) for (const id of code.bindings[binding]?.references ?? []) add(name, id);
    }
    return table;
  },
  onCycle: new Map(),
});

const mentionedNames = query<Workspace, readonly string[]>({
  name: 'mentioned names',
  compute: (workspace, uri) => [...mentionsIn(workspace, uri).keys()].sort(),
  fingerprint: (names) => hash(names.join('\n')),
  onCycle: [],
});

const mentioningFiles = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'files by mentioned name',
  compute: (workspace) => {
    const table = new Map<string, string[]>();
    for (const uri of programFiles(workspace)) {
      for (const name of mentionedNames(workspace, uri)) {
        const known = table.get(name);
        if (known) known.push(uri);
        else table.set(name, [uri]);
      }
    }
    return table;
  },
  onCycle: new Map(),
});

/** The files that may mean a thing of a name: that read a member of this name, take it from an object or import it. */
export function filesMentioning(workspace: Workspace, name: string): readonly string[] {
  return mentioningFiles(workspace, '').get(name) ?? [];
}

/** The mentions of a name that may stand for functions of the workspace. */
interface Mentions {
  /** Function, by `functionKey` -> places that mention it. */
  readonly byFunction: ReadonlyMap<string, readonly ExpressionPlace[]>;
  /** Whether all mentions were looked at. */
  readonly complete: boolean;
  /** Which files mention which functions, in words that an edit elsewhere in these files leaves as they are. */
  readonly outline: string;
}

/** The places that say a name, either as a member of `this` or in any other way; at most one more than are looked at. */
function mentionPlaces(workspace: Workspace, name: string, ofSelf: boolean): readonly ExpressionPlace[] {
  const found: ExpressionPlace[] = [];
  for (const uri of mentioningFiles(workspace, '').get(name) ?? []) {
    const { code } = factsAt(workspace, uri);
    for (const expression of mentionsIn(workspace, uri).get(name) ?? []) {
      const member = code.expressions[expression];
      const isOfSelf = member?.kind === 'member' && code.expressions[member.object]?.kind === 'this';
      if (isOfSelf === ofSelf) found.push({ uri, expression });
      if (found.length > MENTION_LIMIT) return found;
    }
  }
  return found;
}

/**
 * Mentions of a name (asked in place of a URI) that may stand for a function of the workspace. Who asks for a function
 * rests on the files that mention it only, and not on all other files that say the same name: an edit there does not
 * change the outline. Files that do mention it are read by who follows the mention.
 */
const mentionsOf = query<Workspace, Mentions>({
  name: 'mentions of a name',
  compute: (workspace, name) => {
    const direct = directly(workspace);
    const byFunction = new Map<string, ExpressionPlace[]>();
    const outline = new Set<string>();
    let isComplete = true;
    // What a class says of itself (`this.get(…)`) says most, and is not crowded out by others of that name.
    for (const ofSelf of [true, false]) {
      const all = mentionPlaces(workspace, name, ofSelf);
      if (all.length > MENTION_LIMIT) isComplete = false;
      for (const place of all.slice(0, MENTION_LIMIT)) {
        const { uri } = place;
        for (const value of valuesOf(direct, place)) {
          if (value.kind !== 'function') continue;
          const key = functionKey(value.uri, value.function);
          const known = byFunction.get(key);
          if (known) known.push(place);
          else byFunction.set(key, [place]);
          outline.add(`${uri} ${value.uri} ${lastingName(workspace, value)}`);
        }
      }
    }
    return { byFunction, complete: isComplete, outline: [...outline].sort().join('\n') };
  },
  fingerprint: ({ complete, outline }) => hash(`${complete}\n${outline}`),
  onCycle: { byFunction: new Map(), complete: false, outline: '' },
});

function functionKey(uri: string, id: FunctionId): string {
  return `${uri}#${id}`;
}

/** What a function is called in its file, by words that stay when nameless functions come and go. */
function lastingName(workspace: Workspace, { uri, function: id }: FunctionValue): string {
  const { functions } = factsAt(workspace, uri).code;
  const name = functions[id]?.name ?? '';
  let earlier = 0;
  for (let i = 0; i < id; i++) if (functions[i]?.name === name) earlier++;
  return `${name} ${earlier}`;
}

/** Whether all that is done with an object here is to take another property than the one in which the function lies. */
function takesAnother(
  code: Code,
  { parent }: Expression,
  id: ExpressionId,
  [name]: readonly string[],
): boolean {
  const outer = code.expressions[parent];
  return (
    name !== undefined &&
    name !== '*' &&
    outer?.kind === 'member' &&
    outer.object === id &&
    outer.property !== null &&
    outer.property !== name &&
    outer.property !== 'bind'
  );
}

/** One search; lives only while it runs. */
class Search {
  private readonly calls: ExpressionPlace[] = [];
  private readonly passed: Passed[] = [];
  private readonly exports: Exported[] = [];
  private readonly visited = new Set<string>();
  /** Exports through which it was seen to leave. */
  private readonly left = new Set<string>();
  private complete = true;
  /** Candidates are told by what they are in this view. */
  private readonly direct: Workspace;

  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
    private readonly id: FunctionId,
  ) {
    this.direct = directly(workspace);
  }

  run(): Uses {
    const { code } = factsAt(this.workspace, this.uri);
    const fact = code.functions[this.id];
    if (!fact) return nowhere;
    if (fact.expression !== NONE) this.follow({ uri: this.uri, expression: fact.expression }, [], false);
    else if (fact.class !== NONE) {
      const member = code.classes[fact.class]?.members.find((each) => each.function === this.id);
      if (fact.kind === 'constructor') this.constructions(fact.class);
      else if (member?.name) this.mentions(member.name);
    }
    return { calls: this.calls, passed: this.passed, exported: this.exports, complete: this.complete };
  }

  /** Follows the value of an expression, in which the function lies at `path`. */
  private follow(place: ExpressionPlace, path: readonly string[], wrapped: boolean): void {
    const { code } = factsAt(this.workspace, place.uri);
    const expression = code.expressions[place.expression];
    if (!expression || takesAnother(code, expression, place.expression, path)) return;
    const key = `${place.uri}\0${place.expression}\0${path.join('.')}\0${wrapped}`;
    if (this.visited.has(key)) return;
    if (this.visited.size > VISIT_LIMIT || path.length > PATH_LIMIT) {
      this.complete = false;
      return;
    }
    this.visited.add(key);
    this.bound(place, code, path, wrapped);
    const parent = { uri: place.uri, expression: expression.parent };
    const outer = code.expressions[expression.parent];
    switch (outer?.kind) {
      case 'call':
        if (outer.callee === place.expression) {
          if (!path.length && !wrapped) this.calls.push(parent);
          return;
        }
        this.given(parent, outer.arguments.indexOf(place.expression), path, wrapped);
        return;
      case 'member':
        if (outer.object === place.expression && outer.property === 'bind') {
          this.follow({ uri: place.uri, expression: outer.parent }, path, wrapped);
        } else if (outer.object === place.expression && path[0] === '*' && this.iterated(parent, path)) {
          return;
        } else if (
          outer.object === place.expression &&
          path.length &&
          (path[0] === outer.property || path[0] === '*' || outer.property === null)
        ) {
          this.follow(parent, path.slice(1), wrapped);
        }
        return;
      case 'cast':
      case 'await':
      case 'logical':
      case 'sequence':
      case 'assignment':
        this.follow(parent, path, wrapped);
        return;
      case 'conditional':
        if (outer.test !== place.expression) this.follow(parent, path, wrapped);
        return;
      case 'spread':
        this.follow(parent, path, wrapped);
        return;
      case 'array':
        this.follow(parent, expression.kind === 'spread' ? path : ['*', ...path], wrapped);
        return;
      case 'object': {
        const property = outer.properties.find((each) => each.value === place.expression);
        if (!property) return;
        if (property.kind === 'spread') this.follow(parent, path, wrapped);
        else {
          this.follow(parent, [property.key ?? '*', ...path], wrapped);
          if (property.key !== null && !path.length) this.mentions(property.key);
        }
        return;
      }
    }
  }

  /** The expression's value gets a name, is returned, exported, or kept in a class. */
  private bound(place: ExpressionPlace, code: Code, path: readonly string[], wrapped: boolean): void {
    const { uri } = place;
    for (const id of definitionsFrom(code).get(place.expression) ?? []) {
      const definition = code.definitions[id] as Definition;
      const from = definition.from;
      if (from.kind !== 'value') continue;
      const rest = descend(path, from.path);
      if (!rest) continue;
      if (definition.into.length) {
        if (!rest.length) this.mentions(definition.into.at(-1) as string);
      } else this.named(uri, code, definition.binding, rest, wrapped);
    }
    const { returned, exported, members } = rootsOf(code);
    const returner = returned.get(place.expression);
    if (returner !== undefined) {
      for (const call of usesOfFunction(this.workspace, uri, returner).calls)
        this.follow(call, path, wrapped);
      for (const passed of usesOfFunction(this.workspace, uri, returner).passed) {
        if (this.isMadeOfEach(passed)) this.follow(passed.call, ['*', ...path], wrapped);
        if (passed.wrapped || path.length) continue;
        this.complete = false;
      }
    }
    for (const name of exported.get(place.expression) ?? []) this.exported(uri, name, path, wrapped);
    const member = members.get(place.expression);
    if (member !== undefined && !path.length) this.mentions(member);
  }

  private named(uri: string, code: Code, binding: number, path: readonly string[], wrapped: boolean): void {
    for (const reference of code.bindings[binding]?.references ?? [])
      this.follow({ uri, expression: reference }, path, wrapped);
    for (const each of code.exported)
      if (each.binding === binding) this.exported(uri, each.name, path, wrapped);
  }

  private exported(uri: string, name: string, path: readonly string[], wrapped: boolean): void {
    const key = `${uri}\0${name}\0${path.join('.')}\0${wrapped}`;
    if (this.left.has(key)) return;
    this.left.add(key);
    this.exports.push({ uri, name, path, wrapped });
    // `export { default as books } from './books'`: from there on it goes by another name.
    for (const { uri: again, fact } of reexportsOf(this.workspace, uri)) {
      if (fact.kind !== 'from' || fact.imported !== name || fact.name === name) continue;
      if (!isTestFile(this.workspace, again)) this.exported(again, fact.name, path, wrapped);
    }
    if (name !== 'default' && name !== '=') {
      // Mentions of the name are kept for the function itself, and not for what holds it.
      if (this.workspace.view || path.length) this.imported(uri, name, path, wrapped);
      else this.mentions(name);
      // The file itself may be given on: `server.register(require('./plugin'))`.
      if (path.length) this.importedWhole(uri, [name, ...path], wrapped);
      else this.listedOf(uri, name, wrapped);
      return;
    }
    this.importedWhole(uri, path, wrapped);
  }

  private importedWhole(uri: string, path: readonly string[], wrapped: boolean): void {
    for (const place of folderImportersOf(this.workspace, uri)) {
      this.follow(place, path, wrapped);
      if (!path.length) this.namedDefault(place.uri, wrapped);
    }
    for (const importer of this.importers(uri)) {
      const { code, outline } = factsAt(this.workspace, importer);
      const isOfFile = outline.imports.map(({ specifier }) => {
        const target = resolveModule(this.workspace, importer, specifier);
        return target.kind === 'file' && target.uri === uri;
      });
      for (const definition of code.definitions) {
        if (definition.from.kind !== 'import' || !isOfFile[definition.from.import]) continue;
        const fact = outline.imports[definition.from.import];
        if (fact?.kind !== 'default' && fact?.kind !== 'namespace') continue;
        for (const reference of code.bindings[definition.binding]?.references ?? []) {
          this.candidate({ uri: importer, expression: reference }, path, wrapped);
        }
        this.exportedAgain(importer, definition.binding, path, wrapped);
      }
      code.imports.forEach(({ expression }, index) => {
        if (expression !== NONE && isOfFile[index])
          this.candidate({ uri: importer, expression }, path, wrapped);
      });
      if (!path.length) this.namedDefault(importer, wrapped);
    }
  }

  /** `import books from './books'; export { books }` */
  private exportedAgain(importer: string, binding: number, path: readonly string[], wrapped: boolean): void {
    for (const each of factsAt(this.workspace, importer).code.exported)
      if (each.binding === binding) this.exported(importer, each.name, path, wrapped);
  }

  /** What a file exports may be given on all together: `Object.values(plugins)`, also by a file that exports it again. */
  private listedOf(uri: string, name: string, wrapped: boolean): void {
    const exporters = [uri];
    for (let i = 0; i < exporters.length && i < EXPORTER_LIMIT; i++) {
      const exporter = exporters[i] as string;
      const importers = this.importers(exporter);
      const isListed = importers.some((each) => {
        const mentions = mentionsIn(this.workspace, each);
        return listings.some((listing) => mentions.has(listing));
      });
      if (isListed) this.importedWhole(exporter, [name], wrapped);
      for (const importer of importers) {
        const exportsAgain = outlineAt(this.workspace, importer).exports.some(
          ({ kind, name: again }) =>
            (kind === 'all' && again === null) || (kind === 'from' && again === name),
        );
        if (exportsAgain && !exporters.includes(importer)) exporters.push(importer);
      }
    }
  }

  /** `require('./loaders').default(app)`, `const { default: load } = await import('./loaders')` */
  private namedDefault(importer: string, wrapped: boolean): void {
    for (const expression of mentionsIn(this.workspace, importer).get('default') ?? [])
      this.candidate({ uri: importer, expression }, [], wrapped);
  }

  /** What tests do with a function says nothing of what it is given when it is in use. */
  private importers(uri: string): readonly string[] {
    return importersOf(this.workspace, uri).filter((each) => !isTestFile(this.workspace, each));
  }

  /** Mentions of an exported name in the files that import it, directly or through files that export it again. */
  private imported(uri: string, name: string, path: readonly string[], wrapped: boolean): void {
    const exporters = [uri];
    for (let i = 0; i < exporters.length && i < EXPORTER_LIMIT; i++) {
      for (const importer of this.importers(exporters[i] as string)) {
        for (const expression of mentionsIn(this.workspace, importer).get(name) ?? [])
          if (!path.length || this.mayHold({ uri: importer, expression }, path))
            this.candidate({ uri: importer, expression }, path, wrapped);
        const { code, outline } = factsAt(this.workspace, importer);
        for (const each of code.exported) {
          const from = code.definitions[code.bindings[each.binding]?.definitions[0] ?? NONE]?.from;
          if (from?.kind === 'import' && outline.imports[from.import]?.imported === name)
            this.exported(importer, each.name, path, wrapped);
        }
        const exportsAgain = outline.exports.some(({ kind }) => kind !== 'local');
        if (exportsAgain && !exporters.includes(importer)) exporters.push(importer);
      }
    }
    for (const reader of filesMentioning(this.workspace, name)) {
      if (isShared(this.workspace, reader, name))
        for (const expression of mentionsIn(this.workspace, reader).get(name) ?? [])
          this.candidate({ uri: reader, expression }, path, wrapped);
    }
  }

  private mentions(name: string): void {
    if (this.workspace.view) {
      this.complete = false;
      return;
    }
    const { byFunction, complete } = mentionsOf(this.workspace, name);
    if (!complete) this.complete = false;
    for (const place of byFunction.get(functionKey(this.uri, this.id)) ?? []) this.follow(place, [], false);
  }

  private constructions(owner: number): void {
    this.constructionsOf(this.uri, owner, INHERITANCE_LIMIT);
  }

  /** Calls that make objects of a class: of itself, and of classes that extend it, which hand on what they are given. */
  private constructionsOf(own: string, owner: number, depth: number): void {
    const { code } = factsAt(this.workspace, own);
    const name = code.classes[owner]?.name ?? '';
    const expression = code.classes[owner]?.expression ?? NONE;
    for (const id of definitionsFrom(code).get(expression) ?? []) {
      const binding = code.definitions[id]?.binding ?? NONE;
      for (const reference of code.bindings[binding]?.references ?? [])
        this.construction({ uri: own, expression: reference }, depth);
    }
    if (!name) return;
    for (const uri of this.importers(own)) {
      for (const each of mentionsIn(this.workspace, uri).get(name) ?? [])
        this.construction({ uri, expression: each }, depth);
      const other = factsAt(this.workspace, uri).code;
      for (const binding of other.bindings) {
        if (binding.kind === 'import' && binding.name === name)
          for (const each of binding.references) this.construction({ uri, expression: each }, depth);
      }
    }
  }

  private construction(place: ExpressionPlace, depth: number): void {
    const { code } = factsAt(this.workspace, place.uri);
    const parent = code.expressions[place.expression]?.parent ?? NONE;
    const call = code.expressions[parent];
    if (call?.kind === 'call' && call.isNew && call.callee === place.expression)
      this.calls.push({ uri: place.uri, expression: parent });
    const subclass = code.classes.findIndex(({ superclass }) => superclass === place.expression);
    if (subclass < 0 || depth <= 0) return;
    const maker = constructorOf(code, subclass);
    if (maker === NONE) this.constructionsOf(place.uri, subclass, depth - 1);
    for (const id of code.functions[maker]?.calls ?? []) {
      const above = code.expressions[id];
      if (above?.kind === 'call' && code.expressions[above.callee]?.kind === 'super')
        this.calls.push({ uri: place.uri, expression: id });
    }
  }

  private candidate(place: ExpressionPlace, path: readonly string[], wrapped: boolean): void {
    if (this.visited.has(`${place.uri}\0${place.expression}\0${path.join('.')}\0${wrapped}`)) return;
    if (path.length || valuesOf(this.direct, place).some((value) => this.isIt(value)))
      this.follow(place, path, wrapped);
  }

  /** Whether an expression is an object or a list, and nothing else is taken out of it there than what lies at the path. */
  private mayHold(place: ExpressionPlace, path: readonly string[]): boolean {
    const { code } = factsAt(this.workspace, place.uri);
    const outer = code.expressions[code.expressions[place.expression]?.parent ?? NONE];
    const isOther =
      outer?.kind === 'member' &&
      outer.object === place.expression &&
      outer.property !== null &&
      outer.property !== path[0] &&
      path[0] !== '*';
    return !isOther && valuesOf(this.direct, place).some(({ kind }) => kind === 'object' || kind === 'array');
  }

  private isIt(value: Value): boolean {
    return value.kind === 'function' && value.uri === this.uri && value.function === this.id;
  }

  /** The function is an argument: follow it into functions of the workspace, note it for others. */
  private given(call: ExpressionPlace, argument: number, path: readonly string[], wrapped: boolean): void {
    if (argument < 0) return;
    const callees = calleesOf(this.direct, call);
    let opaque = !callees.length;
    for (const callee of callees) {
      if (callee.kind === 'function') {
        this.into(callee.uri, callee.function, argument, path, wrapped);
        // What runs handlers one after the other is given what they are given.
        const first = firstInTurn(this.workspace, callee.uri, callee.function);
        if (first !== NONE && argument >= first) this.follow(call, path, wrapped);
      } else if (callee.kind === 'class')
        this.into(
          callee.uri,
          constructorOf(factsAt(this.workspace, callee.uri).code, callee.class),
          argument,
          path,
          wrapped,
        );
      else {
        this.passed.push({ call, argument, path, wrapped });
        if (path.length && this.listsPairs(call, argument))
          this.follow(call, ['*', '1', ...path.slice(1)], wrapped);
        if (path.length && isListOfMembers(callee)) this.follow(call, ['*', ...path.slice(1)], wrapped);
        if (!path.length && !wrapped) this.decorated(call);
        if (this.isWrapped(callee, call, argument)) this.follow(call, path, wrapped);
        else if (path.length === 1 && path[0] === '*' && this.isComposed(call, argument))
          this.follow(call, [], wrapped);
        if (callee.kind === 'unknown' || (callee.kind === 'library' && !callee.states.length)) opaque = true;
      }
    }
    if (!callees.length) this.passed.push({ call, argument, path, wrapped });
    this.putInto(call, path, wrapped);
    if (opaque) this.follow(call, path, true);
  }

  /** `routes.forEach((route) => …)`: whether the elements of a list are given to functions that a method of it is called with. */
  private iterated(method: ExpressionPlace, path: readonly string[]): boolean {
    const { uri } = method;
    const { code } = factsAt(this.workspace, uri);
    const member = code.expressions[method.expression];
    const call = code.expressions[member?.parent ?? NONE];
    if (member?.kind !== 'member' || call?.kind !== 'call' || call.callee !== method.expression) return false;
    if (member.property === null || !givesElements(this.workspace, member.property, 0, call.arguments.length))
      return false;
    for (const expression of call.arguments)
      for (const value of valuesOf(this.direct, { uri, expression }))
        if (value.kind === 'function') this.into(value.uri, value.function, 0, path.slice(1), false);
    return true;
  }

  /** `Object.entries(routers)`: whether a call lists pairs of a name and what stands under it in an argument. */
  private listsPairs(call: ExpressionPlace, argument: number): boolean {
    return saidOfArguments<StepKind>(this.workspace, call, 'steps').some(
      (said) => said.argument === argument && said.entry === 'entries' && !said.path.length,
    );
  }

  /** `handlers.map(wrap)`: whether a call gives a list of what the function it is given makes of each element. */
  private isMadeOfEach({ call, argument, path, wrapped }: Passed): boolean {
    const { code } = factsAt(this.workspace, call.uri);
    const written = code.expressions[call.expression];
    const callee = written?.kind === 'call' ? code.expressions[written.callee] : undefined;
    if (callee?.kind !== 'member' || callee.property === null) return false;
    return argument === 0 && !path.length && !wrapped && makesOneOfEach(this.workspace, callee.property);
  }

  /** `routes.push({ path, handler })`: from there on it is an element of the list, by whatever name that goes. */
  private putInto({ uri, expression }: ExpressionPlace, path: readonly string[], wrapped: boolean): void {
    const { code } = factsAt(this.workspace, uri);
    const call = code.expressions[expression];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (callee?.kind !== 'member' || callee.property !== 'push') return;
    const list = code.expressions[callee.object];
    const below = ['*', ...path];
    if (list?.kind === 'reference' && list.binding !== NONE)
      this.named(uri, code, list.binding, below, wrapped);
    if (list?.kind !== 'member' || list.property === null) return;
    if (code.expressions[list.object]?.kind !== 'this') return;
    for (const each of mentionsIn(this.workspace, uri).get(list.property) ?? [])
      this.follow({ uri, expression: each }, below, wrapped);
  }

  /** Whether what the call gives stands for the function. */
  private isWrapped(callee: Value, { uri, expression }: ExpressionPlace, argument: number): boolean {
    const call = factsAt(this.workspace, uri).code.expressions[expression];
    return (
      call?.kind === 'call' &&
      argumentsWrapped(this.workspace, callee, call).includes(call.arguments[argument] ?? NONE)
    );
  }

  /** `fastify.auth([signedIn, byKey])`: whether what the call gives runs the functions of a list that it is given. */
  private isComposed(call: ExpressionPlace, argument: number): boolean {
    return saidOfArguments(this.workspace, call, 'composes').some(
      (said) => said.argument === argument && !said.path.length,
    );
  }

  /** The function becomes a member of values of a library, and is used by that name. */
  private decorated(call: ExpressionPlace): void {
    const decorations = decorationsAt(this.workspace, call);
    if (!decorations.length) return;
    const isRead = ({ entry }: (typeof decorations)[number]) => entry.read !== undefined;
    const { code } = factsAt(this.workspace, call.uri);
    const expression = code.expressions[call.expression];
    const name = expression?.kind === 'call' ? code.expressions[expression.arguments[0] ?? NONE] : undefined;
    if (name?.kind === 'literal' && typeof name.value === 'string' && !decorations.every(isRead))
      this.mentions(name.value);
    for (const place of readsOfDecoration(this.workspace, call)) this.follow(place, [], false);
  }

  private into(
    uri: string,
    id: FunctionId,
    argument: number,
    path: readonly string[],
    wrapped: boolean,
  ): void {
    const { code } = factsAt(this.workspace, uri);
    const parameters = code.functions[id]?.parameters ?? [];
    const index = Math.min(argument, parameters.length - 1);
    const parameter = parameters[index];
    if (!parameter || (index < argument && !parameter.rest)) return;
    for (const definitionId of parameterDefinitions(code).get(id) ?? []) {
      const definition = code.definitions[definitionId] as Definition;
      const from = definition.from;
      if (from.kind !== 'parameter' || from.index !== index) continue;
      const rest = descend(parameter.rest ? ['*', ...path] : path, from.path);
      if (rest) this.named(uri, code, definition.binding, rest, wrapped);
    }
    if (parameter.property && parameter.name && !path.length) this.mentions(parameter.name);
  }
}

function constructorOf(code: Code, owner: number): FunctionId {
  return code.classes[owner]?.members.find((member) => member.kind === 'constructor')?.function ?? NONE;
}

/** What is left of `path` after taking `taken`; null if they part. */
function descend(path: readonly string[], taken: readonly string[]): readonly string[] | null {
  for (let i = 0; i < taken.length; i++) {
    if (path[i] === undefined || (path[i] !== taken[i] && path[i] !== '*' && taken[i] !== '*')) return null;
  }
  return path.slice(taken.length);
}

interface Roots {
  readonly returned: ReadonlyMap<ExpressionId, FunctionId>;
  readonly exported: ReadonlyMap<ExpressionId, readonly string[]>;
  readonly members: ReadonlyMap<ExpressionId, string>;
}

// Tables that follow from the facts alone and live as long as they do.
const parameterTables = new WeakMap<Code, Map<FunctionId, number[]>>();
const rootTables = new WeakMap<Code, Roots>();

function parameterDefinitions(code: Code): ReadonlyMap<FunctionId, readonly number[]> {
  let table = parameterTables.get(code);
  if (table) return table;
  parameterTables.set(code, (table = new Map()));
  for (let id = 0; id < code.definitions.length; id++) {
    const from = code.definitions[id]?.from;
    if (from?.kind !== 'parameter') continue;
    const known = table.get(from.function);
    if (known) known.push(id);
    else table.set(from.function, [id]);
  }
  return table;
}

function rootsOf(code: Code): Roots {
  let roots = rootTables.get(code);
  if (roots) return roots;
  const returned = new Map<ExpressionId, FunctionId>();
  code.functions.forEach((fact, id) => {
    for (const exit of fact.exits)
      if (exit.kind === 'return' && exit.value !== NONE) returned.set(exit.value, id);
  });
  const exported = new Map<ExpressionId, string[]>();
  for (const { name, expression } of code.exported) {
    if (expression !== NONE) exported.set(expression, [...(exported.get(expression) ?? []), name]);
  }
  const members = new Map<ExpressionId, string>();
  for (const fact of code.classes) {
    for (const member of fact.members)
      if (member.value !== NONE && member.name) members.set(member.value, member.name);
    for (const store of fact.stores) members.set(store.value, store.path.at(-1) ?? '');
  }
  rootTables.set(code, (roots = { returned, exported, members }));
  return roots;
}
