/**
 * What the endpoints of a workspace or of a package show together. Each answer is a small one with a fingerprint, so
 * that an edit which does not change it leaves what is said of all other endpoints as it is.
 */

import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints, endpointsIn, filesWithEndpoints, printOf } from '../../meaning/endpoints/endpoints.ts';
import { authenticationAt } from '../../meaning/guards/authentications.ts';
import { guardsOfLink } from '../../meaning/guards/guards.ts';
import type { GuardKind } from '../../meaning/vocabulary/model.ts';
import { query } from '../../workspace/memo.ts';
import { packageOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';

const guardKindsOfFile = query<Workspace, ReadonlySet<GuardKind>>({
  name: 'kinds of guards in chains of a file',
  compute: (workspace, uri) =>
    new Set(
      endpointsIn(workspace, uri).flatMap(({ chain }) =>
        chain.flatMap((link) => guardsOfLink(workspace, link).guards.map(({ kind }) => kind)),
      ),
    ),
  fingerprint: (kinds) => [...kinds].sort().join(),
  onCycle: new Set(),
});

const guardKinds = query<Workspace, ReadonlySet<GuardKind>>({
  name: 'kinds of guards in chains',
  compute: (workspace) =>
    new Set(filesWithEndpoints(workspace).flatMap((uri) => [...guardKindsOfFile(workspace, uri)])),
  fingerprint: (kinds) => [...kinds].sort().join(),
  onCycle: new Set(),
});

/** Whether a guard of this kind runs before any endpoint of the workspace. */
export function usesGuard(workspace: Workspace, kind: GuardKind): boolean {
  return guardKinds(workspace, '').has(kind);
}

const anyEndpoint = query<Workspace, boolean>({
  name: 'whether there are endpoints',
  compute: (workspace) => allEndpoints(workspace).length > 0,
  fingerprint: String,
  onCycle: false,
});

/** Whether the workspace has any endpoint. */
export function hasEndpoints(workspace: Workspace): boolean {
  return anyEndpoint(workspace, '');
}

const anyForDevelopers = query<Workspace, boolean>({
  name: 'whether there are endpoints outside of production only',
  compute: (workspace) => allEndpoints(workspace).some((each) => each.forDevelopers === true),
  fingerprint: String,
  onCycle: false,
});

/** Whether the workspace has any endpoint that is there outside of production only. */
export function hasEndpointsForDevelopers(workspace: Workspace): boolean {
  return anyForDevelopers(workspace, '');
}

const anyUnclear = query<Workspace, boolean>({
  name: 'whether the authentication of an endpoint is not known',
  compute: (workspace) =>
    allEndpoints(workspace).some((each) => authenticationAt(workspace, each).authenticated === null),
  fingerprint: String,
  onCycle: true,
});

/** Whether of any endpoint nobody can say if it asks who calls. */
export function hasUnclearAuthentication(workspace: Workspace): boolean {
  return anyUnclear(workspace, '');
}

const authorized = query<Workspace, readonly [Endpoint, string] | null>({
  name: 'an endpoint that asks for a right',
  compute: (workspace) => {
    const found = allEndpoints(workspace).find(
      (each) => authenticationAt(workspace, each).authorized === true,
    );
    return found ? [found, printOf(workspace, found)] : null;
  },
  fingerprint: (found) => found?.[1] ?? '',
  onCycle: null,
});

/** The first endpoint of the workspace that asks for a right; null if none does. */
export function authorizedEndpoint(workspace: Workspace): Endpoint | null {
  return authorized(workspace, '')?.[0] ?? null;
}

/** How many endpoints are guarded although their paths do not speak of something open, and the first of them. */
export interface Guarded {
  readonly count: number;
  /** Whether they are so few among the endpoints of the package that the others may be guarded in a way that is not seen. */
  readonly few: boolean;
  readonly first: Endpoint | null;
}

/** Of so many endpoints one has to be guarded, so that the guards of a package say anything of those that have none: where most are open, guards are what is special. */
const FEW = 2;

/** Asked about the description of a package (`package.json`); '' for files outside of packages. */
const guardedOfPackage = query<Workspace, Guarded & { readonly print: string }>({
  name: 'guarded endpoints of a package',
  compute: (workspace, own) => {
    const all = allEndpoints(workspace).filter(
      (each) => packageKey(workspace, each) === own && !isPublicByNature(workspace, each),
    );
    const found = all.filter((each) => authenticationAt(workspace, each).authenticated === true);
    const [first = null] = found;
    const few = found.length * FEW < all.length;
    return { count: found.length, few, first, print: first ? printOf(workspace, first) : '' };
  },
  fingerprint: ({ count, few, print }) => `${count} ${few} ${print}`,
  onCycle: { count: 0, few: false, first: null, print: '' },
});

/** Guarded endpoints of the package that an endpoint belongs to: what other packages of a workspace do tells little of it. */
export function guardedInPackage(workspace: Workspace, endpoint: Endpoint): Guarded {
  return guardedOfPackage(workspace, packageKey(workspace, endpoint));
}

function packageKey(workspace: Workspace, { registration }: Endpoint): string {
  return packageOf(workspace, registration.uri)?.uri ?? '';
}

const openByNature = query<Workspace, ReadonlySet<string>>({
  name: 'endpoints that are public by nature',
  compute: (workspace, uri) =>
    new Set(
      endpointsIn(workspace, uri)
        .filter(
          (each) =>
            isPublicPath(each.method, each.path) ||
            (each.method === 'ACTION' && isOfWayIn(uri)) ||
            authenticationAt(workspace, each).signsIn,
        )
        .map(({ id }) => id),
    ),
  onCycle: new Set(),
});

/** Whether an endpoint belongs to signing in or up, or is public by its nature: health, documentation, static files. */
export function isPublicByNature(workspace: Workspace, { id, registration }: Endpoint): boolean {
  return openByNature(workspace, registration.uri).has(id);
}

/** Words of paths that speak of something open to everybody: signing in and up, health, documentation, static files. */
const publicWords = new Set(
  (
    'login signin sign-in logon signup sign-up register registration log-in logout log-out logoff log-off signout sign-out sign-off authenticate authentication authorize webauthn passkey passkeys auth token tokens oauth oauth2 sso saml ' +
    'callback refresh refresh-token forgot forgot-password forgotpassword forgotpw forgotpwd reset reset-password resetpassword password-reset resetpw resetpwd ' +
    'lost-password lostpassword recover recovery recover-password password-recovery verify verify-email verification confirm activate ' +
    'health healthz healthcheck health-check heartbeat live livez liveness ready readyz readiness ping status version info metrics ' +
    'resend-verification resend-verification-email request-password-reset handle-webhook ' +
    'docs doc documentation swagger swagger-ui api-docs openapi openapi.json swagger.json redoc graphiql playground ' +
    'favicon.ico robots.txt sitemap.xml manifest.json assets static public .well-known webhook webhooks csrf csrf-token captcha contact setup install init onboarding csp-report'
  ).split(' '),
);

/** Last words of paths to which visitors send something on purpose: what they think, where letters go, what a page counts. */
const sendingWords = new Set(
  'newsletter subscribe unsubscribe subscriber subscribers waitlist feedback rsvp track collect beacon pageview pageviews telemetry enquiry inquiry'.split(
    ' ',
  ),
);

/** Methods of procedures, operations and actions, which are named like functions. */
const namedLikeFunctions = /^(?:QUERY|MUTATION|SUBSCRIPTION|ACTION)$/;

/** `signInWithEmail`, `loginViaLink`: a way in, by whatever. */
const waysIn = /^(?:sign-?(?:in|up)|log-?in|register|authenticate)-(?:with|via|by|using)-/;

/** `sendPasswordResetLink`, `requestMagicLink`, `resendVerificationCode`: who asks for such a letter cannot sign in yet. */
const lettersToComeIn =
  /^(?:re)?(?:send|request|resend|email|mail|get)-(?:a-|the-|new-)?(?:(?:password-reset|reset-password|forgot-password|magic|sign-in|log-?in|recovery)(?:-(?:link|e?mail|code|token|instructions))?|(?:verification|activation|confirmation|otp)-(?:link|e?mail|code|token)|(?:log-?in-|sign-in-)?otp)$/;

/** Folders of pages for those who are not signed in yet. */
const pagesOfWaysIn =
  /^(?:log-?in|sign-?in|sign-?up|register|forgot-?password|reset-?password|verify-?email|magic-?link|sso)$/i;

/** Whether an action belongs to a page by which visitors come in: `app/(auth)/reset-password/actions.ts`. */
function isOfWayIn(uri: string): boolean {
  return uri
    .split('/')
    .slice(0, -1)
    .some((folder) => pagesOfWaysIn.test(folder));
}

/** Whether a path speaks of something that is open to everybody. */
export function isPublicPath(method: string, path: string): boolean {
  const parts = partsOf(method, path);
  if (!parts.length) return method === 'GET' || method === '*';
  if (path.split(/[/.]/).some((part) => waysIn.test(inHyphens(part)))) return true;
  if (lettersToComeIn.test(parts.at(-1) ?? '')) return true;
  if (/^(?:POST|MUTATION|ACTION)$/.test(method) && sendingWords.has(parts.at(-1) ?? '')) return true;
  return parts.some(
    (part, i) =>
      (isPublicWord(part.replaceAll('_', '-')) && (i === parts.length - 1 || part !== 'status')) ||
      isWayIn(part) ||
      isTokenParameter(part),
  );
}

/**
 * Whether the objects below a path are there for everybody. Neither the name of the collection before a parameter says so,
 * nor what is done with one of its objects: `/webhooks/:id`, `/tickets/:id/status`, `/users/change-password`.
 */
export function isOpenToAll({ method, path }: Endpoint): boolean {
  const parts = partsOf(method, path);
  const parameter = parts.findIndex((part) => /^[:{]/.test(part));
  if (parameter < 0) return isPublicPath(method, path);
  const above = parts.slice(0, parameter);
  return (
    above.some((part) => /^(?:public|static|assets)$/.test(part)) ||
    parts.some(isTokenParameter) ||
    (above.length > 1 && isPublicPath(method, `/${above.slice(0, -1).join('/')}`))
  );
}

/** Also with a number, as of a second way in: `login2`. */
function isPublicWord(part: string): boolean {
  return publicWords.has(part) || publicWords.has(part.replace(/\d+$/, ''));
}

/** `verifyEmail` is `verify-email`. */
function inHyphens(part: string): string {
  return part.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** Procedures are named like functions: `users.verifyEmail`. */
function partsOf(method: string, path: string): readonly string[] {
  if (namedLikeFunctions.test(method))
    return path
      .split(/[/.]/)
      .map((part) => inHyphens(part).replace(/(?<=.)-action$/, ''))
      .filter(Boolean);
  return path
    .split('/')
    .flatMap((part) => [part, ...operationParts(part)])
    .map((part) => part.toLowerCase())
    .filter(Boolean);
}

/** A part of a path that names an operation like a procedure: `passkeys.startSignIn`, but no name of a file. */
function operationParts(part: string): readonly string[] {
  if (!/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/.test(part) || fileEnding.test(part)) return [];
  return part.split('.').map((word) => word.replace(/([a-z0-9])([A-Z])/g, '$1-$2'));
}

const fileEnding = /\.(?:json|txt|html?|xml|ico|js|css|ya?ml|png|svg|csv|pdf|php|aspx?)$/;

/** `site_login`, `admin-login`, `stripe-webhook`: a way in, or a place where others report, whatever stands before the word. */
function isWayIn(part: string): boolean {
  return /[-_](?:login|signin|signup|webhooks?)$/.test(part);
}

/** `:token`, `{token}`: whoever was given the token may come. */
function isTokenParameter(part: string): boolean {
  return /^(?::|\{).*token\}?$/.test(part);
}
