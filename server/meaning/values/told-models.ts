/**
 * Models of a team that speak of what can be had by a name alone: an export of a package, or of a file of the project.
 * What they say changes answers only where that name is used, so that one more sentence costs no more than its uses.
 */
import { list, type Model } from '../vocabulary/model.ts';
import { parsePath } from '../vocabulary/paths.ts';

/** Sections whose paths all start at an export, and of which nothing is asked but at the value itself. */
const sections: readonly (keyof Model)[] = [
  'guards',
  'verifies',
  'principals',
  'credentials',
  'validators',
  'cleaners',
  'checks',
];
const heads: readonly (keyof Model)[] = ['library', 'documentation', 'packages', 'values'];

/** Whether a model says nothing but what single exports are. */
export function isToldByName(model: Model): boolean {
  const names = Object.keys(model.values ?? {});
  const isOwn = (path: string) => {
    try {
      const { head } = parsePath(path);
      return head.kind === 'module' || (head.kind === 'name' && names.includes(head.name));
    } catch {
      return false;
    }
  };
  return (
    Object.keys(model).every((key) => [...sections, ...heads].includes(key as keyof Model)) &&
    (model.packages ?? [model.library]).every((name) => !name.endsWith('/*')) &&
    (model.guards ?? []).every(({ kind, decides }) => kind !== 'validation' && !decides) &&
    pathsOf(model).every(isOwn)
  );
}

function pathsOf(model: Model): readonly string[] {
  const { values, guards, verifies, principals, credentials, validators, cleaners, checks } = model;
  return [
    ...Object.values(values ?? {}).flatMap((paths) => list(paths)),
    ...(guards ?? []).map(({ path }) => path),
    ...(verifies ?? []),
    ...(principals ?? []),
    ...(credentials ?? []),
    ...(validators ?? []).map(({ call }) => call),
    ...Object.keys(cleaners ?? {}),
    ...Object.keys(checks ?? {}),
  ];
}
