/** What only the whole application shows: which calls make it, and whether it protects visitors by headers. */

import { calleesOf } from '../../meaning/values/values.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { propertiesIn, textsIn } from '../written.ts';
import { usesGuard } from './overview.ts';
import { hasServedFolders } from './uploads.ts';

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

/** Whether a call of a file answers with a page that a template makes, or serves the files of a folder. */
const pagesInFile = query<Workspace, boolean>({
  name: 'files that show pages',
  compute: (workspace, uri) =>
    factsAt(workspace, uri).code.expressions.some(
      (each, expression) =>
        each.kind === 'call' &&
        calleesOf(workspace, { uri, expression }).some(
          (callee) =>
            callee.kind === 'library' &&
            callee.states.some((id) =>
              automatonOf(workspace).states[id]?.ofArguments.some(
                ({ section, entry }) => section === 'replies' && entry === 'view',
              ),
            ),
        ),
    ),
  fingerprint: String,
  onCycle: false,
});

const pages = query<Workspace, boolean>({
  name: 'pages',
  compute: (workspace) =>
    hasServedFolders(workspace) || scriptFiles(workspace).some((uri) => pagesInFile(workspace, uri)),
  fingerprint: String,
  onCycle: false,
});

/** Whether any code of the workspace answers with a page that a template makes, or with files of a folder. */
export function showsPages(workspace: Workspace): boolean {
  return pages(workspace, '');
}

/** Whether any code of the workspace sets headers that protect visitors: a middleware before an endpoint, or by hand. */
export function setsSecurityHeaders(workspace: Workspace): boolean {
  return securityHeaders(workspace, '');
}
