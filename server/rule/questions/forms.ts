/** Whether forms of other sites reach an endpoint: what reads them, and what keeps the cookie of the session at home. */
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { sessionGuardsOf } from '../../meaning/guards/sessions.ts';
import { holds, type Setting, settingAt } from '../../meaning/settings/settings.ts';
import { saidOfCall, saidOfLibrary } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import type { ArgumentPath, GuardEntry, WeaknessEntry } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { partRead } from '../written.ts';

function guardingIn(workspace: Workspace, { chain }: Endpoint): readonly GuardEntry[] {
  return chain
    .flatMap(({ libraries }) => libraries)
    .flatMap((value) => saidOfLibrary<GuardEntry>(workspace, value, 'guards'))
    .map(({ entry }) => entry);
}

/**
 * Whether a form of another site reaches the handler with what it needs: the bodies of forms are read before it, by the
 * framework as it is, or the handler needs no body.
 */
export function readsForms(workspace: Workspace, endpoint: Endpoint): boolean {
  if (guardingIn(workspace, endpoint).some(({ forms }) => forms)) return true;
  if (automatonOf(workspace).models.get(endpoint.framework)?.readsForms) return true;
  const { names, whole } = partRead(workspace, endpoint, 'body');
  return !names.length && !whole;
}

/** Whether the cookie of the session stays on its site, as far as its options say; true where no model says which option that is. */
export function keepsSessionOnSite(workspace: Workspace, endpoint: Endpoint): boolean {
  // What only reads the session of another middleware sets no cookie of its own, as `passport.session()` does.
  const guards = sessionGuardsOf(workspace, endpoint).filter(({ entry }) => entry.site !== undefined);
  return (
    !guards.length ||
    guards.some(
      ({ entry, call }) =>
        entry.site === undefined || !call || keepsOnSite(workspace, call, entry.site) === 'yes',
    )
  );
}

type Kept = 'yes' | 'no' | 'unknown';

/** Whether the option of a call that sets a cookie, or makes a session, keeps it on its site. */
function keepsOnSite(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): Kept {
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (expression?.kind !== 'call') return 'unknown';
  const setting = settingAt(workspace, call.uri, expression.arguments, at, null);
  if (setting.presence !== 'present') return 'no';
  return isOpen(workspace, setting) ? 'no' : 'yes';
}

const cookiesSet = query<Workspace, ReadonlyMap<string, Kept>>({
  name: 'cookies that are set',
  compute: (workspace) => {
    const found = new Map<string, Kept>();
    for (const uri of scriptFiles(workspace))
      for (const [name, kept] of cookiesSetIn(workspace, uri))
        if (found.get(name) !== 'yes') found.set(name, kept);
    return found;
  },
  onCycle: new Map(),
});

const cookiesSetIn = query<Workspace, ReadonlyMap<string, Kept>>({
  name: 'cookies that are set in a file',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const found = new Map<string, Kept>();
    code.expressions.forEach((expression, id) => {
      if (expression.kind !== 'call') return;
      const call = { uri, expression: id };
      for (const { entry } of saidOfCall<WeaknessEntry>(workspace, call, 'weaknesses')) {
        const repair = [entry.repair ?? []].flat()[0];
        if (entry.means !== 'cookie-sent-cross-site' || !repair || entry.subject === undefined) continue;
        const { places } = settingAt(workspace, uri, expression.arguments, entry.subject, null);
        for (const { place, context } of places)
          for (const value of valuesOf(workspace, place, context))
            if (value.kind === 'literal')
              found.set(String(value.value), keepsOnSite(workspace, call, repair.at));
      }
    });
    return found;
  },
  onCycle: new Map(),
});

/**
 * Whether the project keeps a cookie on its site that it sets itself; `unknown` where it is not seen to set it.
 * @param name of the cookie
 */
export function keepsCookieOnSite(workspace: Workspace, name: string): Kept {
  return cookiesSet(workspace, '').get(name) ?? 'unknown';
}

/** Whether a setting says that the cookie is sent from everywhere. */
function isOpen(workspace: Workspace, setting: Setting): boolean {
  return holds(workspace, setting, { at: '0', is: ['none', false] }).verdict === 'yes';
}
