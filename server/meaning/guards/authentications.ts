/** What is known of the authentication of all endpoints of a file, and what the project says is open on purpose. */
import picomatch from 'picomatch';
import { settingsFileFor } from '../../workspace/project-settings.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { endpointQuery } from '../endpoints/endpoint-query.ts';
import { type Authentication, authenticationOf, guardsOfLink } from './guards.ts';

const notKnown: Authentication = {
  guards: [],
  authenticated: null,
  authorized: null,
  unclear: 'its guards could not be read',
  signsIn: false,
  usesPrincipal: false,
  refuses: false,
  presumed: null,
};

/** What is known of an endpoint's authentication. */
export const authenticationAt = endpointQuery<Authentication>({
  name: 'authentication of an endpoint',
  compute: authenticationOf,
  onCycle: notKnown,
});

/**
 * Whether an endpoint is open on purpose: the settings say so (`public: ["GET /products/*"]`), or the code says so to the
 * guard that would be before it (`@Public()`).
 */
export function isDeclaredPublic(workspace: Workspace, endpoint: Endpoint): boolean {
  const isWaived = (endpoint.waived ?? []).some((link) =>
    guardsOfLink(workspace, link).guards.some(({ kind }) => kind === 'authentication'),
  );
  if (isWaived) return true;
  const settings = settingsFileFor(workspace, endpoint.registration.uri)?.settings;
  return (settings?.public ?? []).some((entry) => {
    const [, method = '*', path = entry] = /^(\S+)\s+(\/.*)$/.exec(entry) ?? [];
    if (method !== '*' && method.toUpperCase() !== endpoint.method) return false;
    return picomatch.isMatch(endpoint.path, path, { dot: true });
  });
}
