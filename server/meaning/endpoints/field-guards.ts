/** What runs before fields of a GraphQL schema because a library was given it for their types and names. */
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import type { Located } from '../values/located.ts';
import type { FieldGuardEntry } from '../vocabulary/model.ts';
import { type ChainLink, type Endpoint, linksAt } from './chain.ts';
import { givenAtCall } from './operation-handlers.ts';
import { fieldsGivenIn } from './resolver-endpoints.ts';

/** A guard of one field, or of all others of its type (`*`). */
interface FieldGuard {
  readonly method: string;
  readonly name: string;
  readonly links: readonly ChainLink[];
}

const fieldGuards = query<Workspace, readonly FieldGuard[]>({
  name: 'guards of fields',
  compute: (workspace) =>
    programFiles(workspace)
      .filter((uri) => importsPackageOf(workspace, uri, 'fieldGuards'))
      .flatMap((uri) => guardsIn(workspace, uri)),
  onCycle: [],
});

function guardsIn(workspace: Workspace, uri: string): readonly FieldGuard[] {
  return fieldsGivenIn<FieldGuardEntry>(workspace, uri, 'fieldGuards').flatMap(
    ({ said: { entry }, place, fields }): readonly FieldGuard[] => {
      const { otherwise: at } = entry;
      const otherwise = at === undefined ? [] : givenAtCall(workspace, place, at);
      return [
        ...fields.map(({ method, field: { name, value } }) => ({
          method,
          name,
          links: guardLinks(workspace, value),
        })),
        ...Object.values(entry.operations).flatMap((method) =>
          otherwise.map((each) => ({
            method: method.toUpperCase(),
            name: '*',
            links: guardLinks(workspace, each),
          })),
        ),
      ];
    },
  );
}

/** What such a guard gives decides whether the field is asked for. */
function guardLinks(workspace: Workspace, at: Located): readonly ChainLink[] {
  return linksAt(workspace, at.place, 'above', at.context).map((link) => ({ ...link, isVerdict: true }));
}

/** Endpoints that are fields, each behind the guard that is given for its name, or else for all of its type. */
export function behindFieldGuards(workspace: Workspace, endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const guards = endpoints.length ? fieldGuards(workspace, '') : [];
  if (!guards.length) return endpoints;
  return endpoints.map((endpoint) => {
    const found = [endpoint.path, '*'].map((name) =>
      guards.find((each) => each.method === endpoint.method && each.name === name),
    );
    const [own, usual] = found;
    const links = (own ?? usual)?.links ?? [];
    if (!links.length) return endpoint;
    // What is given for the name of the field takes the place of what would guard it, and somebody wrote that down.
    const waived = own && usual ? [...(endpoint.waived ?? []), ...usual.links] : endpoint.waived;
    const chain = [...links, ...endpoint.chain];
    return waived ? { ...endpoint, chain, waived } : { ...endpoint, chain };
  });
}
