/** The endpoints of a project for people, scripts and pages. */
import type { EndpointReport, NotKnown } from '#engine';
import { plain } from './words.ts';

/** A table for a terminal: method, path, who may call it, the guards in order, where it is registered. */
export function endpointsText(endpoints: readonly EndpointReport[]): string {
  const rows = endpoints.map((endpoint) => [
    endpoint.method,
    fullPath(endpoint),
    access(endpoint),
    guards(endpoint) || '-',
    `${endpoint.file}:${endpoint.line}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => plain(row[column] ?? '').length)),
  );
  const lines = rows.map((row) => row.map((cell, i) => plain(cell).padEnd(widths[i] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** The endpoints as JSON array, as the contract of `handrail endpoints` names the fields. */
export function endpointsJson(endpoints: readonly EndpointReport[]): string {
  return `${JSON.stringify(endpoints, null, 2)}\n`;
}

/** A Markdown table for reviews and documentation. */
export function endpointsMarkdown(endpoints: readonly EndpointReport[]): string {
  const rows = endpoints.map((endpoint) => [
    endpoint.method,
    code(fullPath(endpoint)),
    answer(endpoint.authenticated),
    answer(endpoint.authorized),
    guards(endpoint),
    validated(endpoint),
    answer(endpoint.rateLimited),
    endpoint.operationId ?? '',
    code(`${endpoint.file}:${endpoint.line}`),
  ]);
  return [titles, titles.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |\n`)
    .join('');
}

const titles = [
  'method',
  'path',
  'authenticated',
  'authorized',
  'guards',
  'validated',
  'rate limited',
  'operation',
  'file',
];

/** What could not be found out about some of the endpoints, with how many: `access of 2`; empty where all is known. */
export function notKnownWords(endpoints: readonly EndpointReport[]): string {
  return things
    .map(([what, words]) => {
      const count = endpoints.filter(({ notKnown }) => notKnown.some((each) => each.what === what)).length;
      return count ? `${words} of ${count}` : '';
    })
    .filter((words) => words)
    .join(', ');
}

const things: readonly (readonly [NotKnown['what'], string])[] = [
  ['path', 'the whole path'],
  ['handler', 'the handler'],
  ['middleware', 'some middleware'],
  ['access', 'the access'],
  ['validation', 'the validation'],
  ['reply', 'the reply'],
];

/** The path; `…` before it where it is only the end of the full one. */
function fullPath({ path, prefixKnown }: EndpointReport): string {
  return prefixKnown ? path : `…${path}`;
}

function access({ authenticated, authorized }: EndpointReport): string {
  if (authorized) return 'authorized';
  if (authenticated) return 'authenticated';
  return authenticated === false ? 'public' : 'not known';
}

/** The names of the guards in order; one that both authenticates and authorises is named once. */
function guards(endpoint: EndpointReport): string {
  const byPlace = new Map(endpoint.guards.map(({ name, file, line }) => [`${name} ${file}:${line}`, name]));
  return [...byPlace.values()].join(' > ');
}

function validated({ validated: parts }: EndpointReport): string {
  return Object.entries(parts)
    .filter(([, value]) => value)
    .map(([part]) => part)
    .join(', ');
}

function answer(value: boolean | null): string {
  if (value === null) return 'not known';
  return value ? 'yes' : 'no';
}

function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}

function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}
