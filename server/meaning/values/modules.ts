/** Modules: classes that list which controllers and providers belong together, and which other modules they need. */
import type { ClassId } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ClassEntry, Model } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import {
  type Applied,
  appliedBy,
  elementsGiven,
  flatGiven,
  type Given,
  givenTo,
  valuesGiven,
} from './decorators.ts';
import { locatedBelow } from './located.ts';
import type { Value } from './value.ts';
import { valuesOf } from './values.ts';

/** Modules looked at from one application. */
const MODULE_LIMIT = 5000;
/** Calls within calls that are looked into for a class. */
const DEPTH_LIMIT = 4;

/** A class of the workspace. */
export interface ClassPlace {
  readonly uri: string;
  readonly class: ClassId;
}

/** A class with decorators, and what they mean. */
export interface DecoratedClass extends ClassPlace {
  readonly decorators: readonly Applied[];
}

/** A text that is equal for equal classes. */
export function classKey({ uri, class: id }: ClassPlace): string {
  return `${uri}#${id}`;
}

const decorated = query<Workspace, readonly DecoratedClass[]>({
  name: 'decorated classes',
  compute: (workspace, uri) =>
    factsAt(workspace, uri).code.classes.flatMap((fact, id) => {
      if (!fact.decorators.length) return [];
      const decorators = appliedBy(workspace, uri, fact);
      return decorators.length ? [{ uri, class: id, decorators }] : [];
    }),
  onCycle: [],
});

/** The classes of a file with decorators of which a model speaks. */
export function decoratedClasses(workspace: Workspace, uri: string): readonly DecoratedClass[] {
  return decorated(workspace, uri);
}

/** What a module lists. */
export interface ModuleParts {
  readonly imports: readonly Given[];
  readonly controllers: readonly Given[];
  readonly providers: readonly Given[];
}

const noParts: ModuleParts = { imports: [], controllers: [], providers: [] };

/** What stands in the decorator of a module. */
function partsOfModule(workspace: Workspace, { decorators }: DecoratedClass): ModuleParts {
  return decorators
    .filter(({ entry }) => entry.is === 'module')
    .map((each) => partsGiven(workspace, givenTo(workspace, each, each.entry.at ?? 0), each.model))
    .reduce(joined, noParts);
}

function partsGiven(workspace: Workspace, given: readonly Given[], model: string): ModuleParts {
  const keys = automatonOf(workspace).models.get(model)?.classes?.module;
  if (!keys) return noParts;
  const at = (key: string) =>
    flatGiven(
      workspace,
      given.flatMap((each) =>
        locatedBelow(workspace, each, [...each.path, key]).map((found) => ({ ...found, path: [] })),
      ),
    );
  return { imports: at(keys.imports), controllers: at(keys.controllers), providers: at(keys.providers) };
}

function joined(a: ModuleParts, b: ModuleParts): ModuleParts {
  return {
    imports: [...a.imports, ...b.imports],
    controllers: [...a.controllers, ...b.controllers],
    providers: [...a.providers, ...b.providers],
  };
}

/** Classes that a place of a list stands for, those inside calls among them (`forwardRef(() => UserModule)`), and objects. */
export function listedAt(
  workspace: Workspace,
  { place, context, path }: Given,
): { readonly classes: readonly ClassPlace[]; readonly objects: readonly Value[]; readonly open: boolean } {
  const values = path.length
    ? valuesGiven(workspace, [{ place, context, path }])
    : valuesOf(workspace, place, context);
  const classes: ClassPlace[] = [];
  const objects: Value[] = [];
  let open = !values.length;
  const add = (value: Value, depth: number) => {
    if (value.kind === 'class') classes.push(value);
    else if (value.kind === 'object') objects.push(value);
    // A text names files, which are not looked for.
    else if (value.kind === 'unknown' || value.kind === 'literal') open = true;
    else if (value.kind === 'array')
      for (const each of elementsGiven(workspace, value))
        for (const inner of valuesOf(workspace, each.place, each.context)) add(inner, depth + 1);
    else if (value.kind === 'function') {
      for (const exit of factsAt(workspace, value.uri).code.functions[value.function]?.exits ?? [])
        if (exit.kind === 'return')
          for (const inner of valuesOf(workspace, { uri: value.uri, expression: exit.value }, value.context))
            if (depth < DEPTH_LIMIT) add(inner, depth + 1);
    } else if (value.kind === 'library' && value.call && depth < DEPTH_LIMIT) {
      const { place: at, context: own } = value.call;
      const call = factsAt(workspace, at.uri).code.expressions[at.expression];
      for (const argument of call?.kind === 'call' ? call.arguments : [])
        for (const inner of valuesOf(workspace, { uri: at.uri, expression: argument }, own))
          if (inner.kind === 'class' || inner.kind === 'function') add(inner, depth + 1);
    }
  };
  for (const value of values) add(value, 0);
  // Names of files that are put together: `folders.map(…)` where a list of classes may stand.
  open ||= !classes.length && values.some((value) => value.kind === 'library' && value.package === 'global');
  return { classes, objects, open };
}

/** The modules that are reached from a module, itself among them, and what they list. */
export interface ModuleGraph {
  readonly modules: ReadonlySet<string>;
  /** Classes of controllers -> the modules that list them. */
  readonly controllers: ReadonlyMap<string, readonly string[]>;
  readonly providers: readonly { readonly given: Given; readonly model: string }[];
  /** Classes that are providers, or are provided. */
  readonly provided: ReadonlySet<string>;
  /** Something that is imported could not be told. */
  readonly open: boolean;
}

/** Follows the imports of modules. */
export function modulesFrom(workspace: Workspace, roots: readonly Given[]): ModuleGraph {
  const modules = new Set<string>();
  const controllers = new Map<string, string[]>();
  const providers: { given: Given; model: string }[] = [];
  const provided = new Set<string>();
  let open = false;
  const take = (parts: ModuleParts, module: string, model: string) => {
    for (const given of parts.controllers) {
      const listed = listedAt(workspace, given);
      if (listed.open) open = true;
      for (const each of listed.classes) {
        const known = controllers.get(classKey(each));
        if (!known) controllers.set(classKey(each), [module]);
        else if (!known.includes(module)) known.push(module);
      }
    }
    for (const given of parts.providers) {
      providers.push({ given, model });
      for (const each of listedAt(workspace, given).classes) provided.add(classKey(each));
    }
    parts.imports.forEach(visit);
  };
  const seen = new Set<string>();
  const visit = (given: Given) => {
    const key = `${given.place.uri}#${given.place.expression}#${given.path.join('.')}`;
    if (seen.has(key) || seen.size > MODULE_LIMIT) return;
    seen.add(key);
    const listed = listedAt(workspace, given);
    if (listed.open) open = true;
    listed.classes.forEach(visitClass);
    for (const object of listed.objects) visitObject(object);
  };
  const visitClass = (place: ClassPlace) => {
    const key = classKey(place);
    if (modules.has(key) || modules.size > MODULE_LIMIT) return;
    modules.add(key);
    for (const each of decoratedClasses(workspace, place.uri)) {
      if (each.class !== place.class) continue;
      const model = each.decorators.find(({ entry }) => entry.is === 'module')?.model ?? '';
      take(partsOfModule(workspace, each), key, model);
    }
  };
  /** `{ module: UserModule, controllers: […] }`: a module made by a function. */
  const visitObject = (object: Value) => {
    if (object.kind !== 'object') return;
    const given: Given = {
      place: { uri: object.uri, expression: object.expression },
      context: object.context,
      path: [],
    };
    for (const { name, keys } of moduleKeys(workspace)) {
      const own = locatedBelow(workspace, given, [keys.module]).flatMap(
        (each) => listedAt(workspace, { ...each, path: [] }).classes,
      );
      own.forEach(visitClass);
      take(partsGiven(workspace, [given], name), own[0] ? classKey(own[0]) : '', name);
    }
  };
  roots.forEach(visit);
  return { modules, controllers, providers, provided, open };
}

function moduleKeys(
  workspace: Workspace,
): readonly { readonly name: string; readonly keys: NonNullable<ClassEntry['module']> }[] {
  return [...automatonOf(workspace).models].flatMap(([name, model]: [string, Model]) =>
    model.classes?.module ? [{ name, keys: model.classes.module }] : [],
  );
}

/** The providers of all modules of the workspace. */
export function allProviders(
  workspace: Workspace,
): readonly { readonly given: Given; readonly model: string }[] {
  return programFiles(workspace).flatMap((uri) => providersIn(workspace, uri));
}

const providersOfFile = query<Workspace, readonly { readonly given: Given; readonly model: string }[]>({
  name: 'providers of a file',
  compute: (workspace, uri) =>
    decoratedClasses(workspace, uri).flatMap((each) => {
      const model = each.decorators.find(({ entry }) => entry.is === 'module')?.model;
      return model ? partsOfModule(workspace, each).providers.map((given) => ({ given, model })) : [];
    }),
  onCycle: [],
});

function providersIn(workspace: Workspace, uri: string) {
  return providersOfFile(workspace, uri);
}
