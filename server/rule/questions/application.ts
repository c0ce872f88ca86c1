/** What only the whole application shows: which calls make it, and whether it protects visitors by headers. */

import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { propertiesIn, textsIn } from '../written.ts';
import { usesGuard } from './overview.ts';

const headers = new Set([
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
]);

const headersInFile = query<Workspace, boolean>({
  name: 'files with security headers',
  compute: (workspace, uri) =>
    textsIn(workspace, uri).some(({ text }) => headers.has(text.toLowerCase())) ||
    propertiesIn(workspace, uri).some(({ key }) => headers.has(key.toLowerCase())),
  fingerprint: String,
  onCycle: false,
});

const securityHeaders = query<Workspace, boolean>({
  name: 'security headers',
  compute: (workspace) =>
    usesGuard(workspace, 'headers') || scriptFiles(workspace).some((uri) => headersInFile(workspace, uri)),
  fingerprint: String,
  onCycle: true,
});

/** Whether any code of the workspace sets headers that protect visitors: a middleware before an endpoint, or by hand. */
export function setsSecurityHeaders(workspace: Workspace): boolean {
  return securityHeaders(workspace, '');
}
