/** Whether forms of other sites reach an endpoint: what reads them, and what keeps the cookie of the session at home. */
import type { Endpoint } from '../meaning/chain.ts';
import type { GuardEntry } from '../meaning/model.ts';
import { automatonOf } from '../meaning/model-set.ts';
import type { LibraryValue } from '../meaning/value.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isSet } from './written.ts';

interface Guarding {
  readonly entry: GuardEntry;
  readonly value: LibraryValue;
}

function guardingIn(workspace: Workspace, { chain }: Endpoint): readonly Guarding[] {
  const { states } = automatonOf(workspace);
  return chain.flatMap(({ libraries }) =>
    libraries.flatMap((value) =>
      value.states.flatMap((id) =>
        (states[id]?.ofValue ?? []).flatMap(({ section, entry }) =>
          section === 'guards' ? [{ entry: entry as GuardEntry, value }] : [],
        ),
      ),
    ),
  );
}

/** Whether a middleware before the handler reads the bodies of forms, which need no consent of the browser. */
export function readsForms(workspace: Workspace, endpoint: Endpoint): boolean {
  return guardingIn(workspace, endpoint).some(({ entry }) => entry.forms);
}

/** Whether the cookie of the session stays on its site, as far as its options say; true where no model says which option that is. */
export function keepsSessionOnSite(workspace: Workspace, endpoint: Endpoint): boolean {
  return guardingIn(workspace, endpoint)
    .filter(({ entry }) => entry.kind === 'session')
    .some(({ entry, value }) => {
      const call = value.call?.place;
      return entry.site === undefined || !call || isSet(workspace, call, entry.site);
    });
}
