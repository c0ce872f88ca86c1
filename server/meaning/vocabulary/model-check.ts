/** Holds a model against the schema of models, access paths included. */
import Ajv, { type ErrorObject, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import { pathOf } from '../../parse/document.ts';
import type { Model } from './model.ts';
import { modelSchema } from './model-schema.ts';
import { parsePath } from './paths.ts';

/** A fault of a model. */
export interface ModelFault {
  /** Keys and indexes from the top of the model to what is wrong. */
  readonly path: readonly string[];
  /** Whether the last of them is wrong itself: a key that is an access path. */
  readonly isKey: boolean;
  /** A sentence for the author of the model. */
  readonly message: string;
}

/** Answers the faults of a model; none if it can be used. */
export type ModelCheck = (model: unknown) => readonly ModelFault[];

/**
 * Prepares the check of models; this costs some milliseconds, the checks themselves little.
 * @param roles names that all models may use: the roles of handlers in frameworks
 */
export function modelCheck(roles: ReadonlySet<string>): ModelCheck {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const checkPath = accessPath(roles);
  ajv.addKeyword({ keyword: 'accessPath', type: 'string', schemaType: 'boolean', validate: checkPath });
  const validate = ajv.compile(modelSchema);
  return (model) => (validate(model) ? [] : faultsOf(validate));
}

/** The names of the roles that handlers have in these models: `request`, `response`. */
export function handlerRoles(models: Iterable<unknown>): ReadonlySet<string> {
  return new Set(
    [...models].flatMap((model) => {
      const { params = [], error = [] } = (model as Partial<Model>).handler ?? {};
      return [...params, ...error];
    }),
  );
}

/** That a path can be read, and starts with a name that the model gives, or with a role of handlers. */
function accessPath(roles: ReadonlySet<string>): SchemaValidateFunction {
  const check: SchemaValidateFunction = (_schema: unknown, path: string, _parent, place) => {
    const message = pathFault(path, place?.rootData as Partial<Model>, roles);
    if (message === null) return true;
    check.errors = [{ keyword: 'accessPath', message, params: { path } }];
    return false;
  };
  return check;
}

function pathFault(
  path: string,
  { library, packages, values, types, handler, files }: Partial<Model>,
  roles: ReadonlySet<string>,
): string | null {
  try {
    const { head } = parsePath(path);
    if (head.kind === 'module' && head.package !== null && !(packages ?? [library]).includes(head.package))
      return `\`${head.package}\` in the path \`${path}\` is none of the packages of this model`;
    if (head.kind !== 'name' || roles.has(head.name)) return null;
    const handlers = [handler, ...(files ?? []).map((each) => each.handler)];
    const names = [
      Object.keys(values ?? {}),
      Object.values(types ?? {}),
      ...handlers.flatMap((each) => [each?.params, each?.error]),
    ];
    if (names.some((each) => each?.includes(head.name))) return null;
    return `\`${head.name}\` in the path \`${path}\` is no name of this model, no role of handlers, and neither \`module\`, \`global\` nor \`any\``;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What is wrong inside an alternative or a key is told at its place; that the whole does not fit says nothing more. */
const wholes = ['anyOf', 'propertyNames'];

function faultsOf({ errors }: ValidateFunction): readonly ModelFault[] {
  const all = errors ?? [];
  const inside = all.filter(({ keyword }) => !wholes.includes(keyword));
  return (inside.length ? inside : all).map((error) => {
    const above = pathOf(error.instancePath) ?? [];
    const isKey = all.some((each) => isAboutKey(each, error));
    const path = isKey ? [...above, String(error.params.path)] : above;
    return { path, isKey, message: sentence(error, path.join('.')) };
  });
}

function isAboutKey(
  { keyword, instancePath, params }: ErrorObject,
  { params: inner, ...at }: ErrorObject,
): boolean {
  return (
    keyword === 'propertyNames' && instancePath === at.instancePath && params.propertyName === inner.path
  );
}

function sentence({ keyword, params, message }: ErrorObject, where: string): string {
  const inside = where ? ` in \`${where}\`` : '';
  if (keyword === 'accessPath') return `${message}.`;
  if (keyword === 'additionalProperties')
    return `there is no word \`${params.additionalProperty}\`${inside}.`;
  if (keyword === 'required') return `\`${params.missingProperty}\` is missing${inside}.`;
  if (keyword === 'enum') return `\`${where}\` must be one of ${params.allowedValues.join(', ')}.`;
  return `${where ? `\`${where}\`` : 'it'} ${message}.`;
}
