/** `handrail endpoints`: the endpoints of a project, with what stands before them. */
import { resolve } from 'node:path';
import type { EndpointReport, Problem } from '#engine';
import { isNamed, nameIn } from '../disk/named-paths.ts';
import { pathOf } from '../disk/uris.ts';
import type { DescribedCode } from '../engine/openapi-document.ts';
import { endpointsJson, endpointsMarkdown, endpointsText, notKnownWords } from './print-endpoints.ts';
import { openProject, type Project, reportedFiles } from './project.ts';
import { locatorFor, type PrintedProblem, printedProblem } from './report.ts';
import { save } from './scan.ts';
import type { Terminal } from './terminal.ts';
import type { ExitCode } from './trouble.ts';
import { counted, placeWords, plain } from './words.ts';

const printers = { text: endpointsText, json: endpointsJson, markdown: endpointsMarkdown };

export type EndpointsFormat = keyof typeof printers | 'openapi';

/** The names of the formats. */
export const endpointsFormats: readonly string[] = [...Object.keys(printers), 'openapi'];

export interface EndpointsOptions {
  readonly format: EndpointsFormat;
  readonly output?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Lists the endpoints that are registered in the named paths. Answers 0, or 2 if settings are broken or the tool itself failed.
 * @throws Trouble if what was asked for cannot be done.
 */
export async function endpoints(
  words: readonly string[],
  { format, output, config }: EndpointsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const project = await openProject(words, { config }, terminal.workingDirectory);
  const { engine, workspace } = project;
  const { endpoints: all, notResolved, problems: errors } = engine.endpointReports(workspace);
  const shown = all.flatMap((endpoint) => namedEndpoint(endpoint, project));
  const code = format === 'openapi' ? described(project) : null;
  const text = format === 'openapi' ? documentText(project, code?.document, output) : printers[format](shown);
  if (output === undefined) terminal.out(text);
  else await save(resolve(terminal.workingDirectory, output), text);
  const problems = problemsOf(project, [...errors, ...(code?.problems ?? [])]);
  for (const { location, message } of problems) {
    terminal.error(`${plain(placeWords(location))}: ${plain(message)}\n`);
  }
  const seen = [
    counted(reportedFiles(project).length, 'file'),
    counted(shown.length, 'endpoint'),
    ...(code ? [`${code.described} described`] : []),
    `${notResolved} not understood`,
    `${terminal.seconds().toFixed(1)} seconds`,
  ];
  const open = notKnownWords(shown);
  const tell = format === 'text' ? terminal.out : terminal.error;
  if (open) tell(`Not known: ${open} of ${counted(shown.length, 'endpoint')}\n`);
  const { locationOf } = locatorFor(workspace.files, project.nameOf);
  for (const { name, place } of engine.unreadFrameworks(workspace))
    tell(`Not read: the endpoints of ${name} (${plain(placeWords(locationOf(place)))})\n`);
  tell(`${seen.join(', ')}\n`);
  return problems.some(({ kind }) => kind !== 'file') ? 2 : 0;
}

/** What the code in the named paths does, as an API description. */
function described({ engine, workspace, paths }: Project): DescribedCode {
  return engine.describedCode(workspace, (uri) => isNamed(pathOf(uri), paths.named));
}

/** As YAML where the file that it goes to is one. */
function documentText({ engine }: Project, document: unknown, output: string | undefined): string {
  return /\.ya?ml$/i.test(output ?? '')
    ? engine.yamlText(document)
    : `${JSON.stringify(document, null, 2)}\n`;
}

/** The endpoint with its files named as in all reports of this run, or nothing if it lies outside of what was named. */
function namedEndpoint(endpoint: EndpointReport, { workspace, paths }: Project): readonly EndpointReport[] {
  const folder = pathOf(workspace.folders[0] ?? '');
  const path = resolve(folder, endpoint.file);
  if (!isNamed(path, paths.named)) return [];
  const nameOf = (file: string) => nameIn(paths.base, resolve(folder, file));
  const guards = endpoint.guards.map((guard) => ({ ...guard, file: nameOf(guard.file) }));
  return [{ ...endpoint, file: nameOf(endpoint.file), guards }];
}

function problemsOf(
  { engine, workspace, problems, nameOf }: Project,
  errors: readonly Problem[],
): readonly PrintedProblem[] {
  const locator = locatorFor(workspace.files, nameOf);
  const all = engine.distinct([...problems, ...engine.settingsProblems(workspace), ...errors]);
  return all.map((each) => printedProblem(each, locator));
}
