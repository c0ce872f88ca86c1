/** `handrail scan`: analyses, repairs if asked to, prints, and says how it went. */
import { resolve } from 'node:path';
import type { Analysis, Confidence, EndpointReport, ReportedFinding } from '#engine';
import { isNamed } from '../disk/named-paths.ts';
import { reasonOf } from '../disk/problems.ts';
import { pathOf, uriOf } from '../disk/uris.ts';
import { replaceText, writeText } from '../disk/writing.ts';
import { exitCodeOf, isSureEnough, isTrouble } from './gate.ts';
import { githubReport } from './print-github.ts';
import { jsonReport } from './print-json.ts';
import { sarifReport } from './print-sarif.ts';
import { textReport } from './print-text.ts';
import { keep, type OpenOptions, openProject, type Project, reportedFiles } from './project.ts';
import { type RepairedFile, repaired, repairedFiles, unifiedDiff } from './repair.ts';
import {
  inOrder,
  type Locator,
  locatorFor,
  printedFinding,
  printedProblem,
  type ScanReport,
} from './report.ts';
import type { Terminal } from './terminal.ts';
import { type ExitCode, Trouble } from './trouble.ts';
import { counted, placeWords, plain, summaryLine } from './words.ts';

/** The formats of a report, each with its printer. The printers are pure. */
const printers = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} satisfies Record<string, (report: ScanReport, colours: boolean) => string>;

export type ScanFormat = keyof typeof printers;

/** The names of the formats. */
export const scanFormats: readonly string[] = Object.keys(printers);

export interface ScanOptions extends OpenOptions {
  readonly format: ScanFormat;
  readonly output?: string | undefined;
  readonly minConfidence: Confidence;
  readonly maxWarnings: number;
  readonly fix?: boolean | undefined;
  readonly fixDryRun?: boolean | undefined;
  /** Version of Handrail, for reports. */
  readonly version: string;
}

/**
 * Scans the named paths and prints the report. Answers the exit code.
 * @throws Trouble if what was asked for cannot be done.
 */
export async function scan(
  words: readonly string[],
  options: ScanOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseContradictions(options);
  const project = await openProject(words, options, terminal.workingDirectory);
  if (options.fixDryRun) terminal.out(dryRun(project));
  const after = options.fix ? await repair(project, terminal) : project;
  const report = reportOf(after, options, terminal);
  await deliver(report, options, terminal);
  if (!options.fix) await keep(project);
  return report.exitCode;
}

function refuseContradictions({ fix, fixDryRun, stdinFilename }: ScanOptions): void {
  if (fix && fixDryRun) throw new Trouble('Choose one of --fix and --fix-dry-run.');
  if (fix && stdinFilename !== undefined)
    throw new Trouble('--fix cannot write to standard input; use --fix-dry-run.');
}

function dryRun(project: Project): string {
  const { engine, workspace, nameOf } = project;
  const after = repaired(engine, workspace, reportedFiles(project));
  return unifiedDiff(repairedFiles(workspace, after), nameOf);
}

async function repair(project: Project, terminal: Terminal): Promise<Project> {
  const { engine, workspace, nameOf } = project;
  const after = repaired(engine, workspace, reportedFiles(project));
  for (const file of repairedFiles(workspace, after)) {
    await write(file, nameOf(file.uri));
    terminal.error(`repaired ${plain(nameOf(file.uri))}\n`);
  }
  return { ...project, workspace: after };
}

async function write({ uri, before, after }: RepairedFile, name: string): Promise<void> {
  try {
    await replaceText(pathOf(uri), before, after);
  } catch (error) {
    throw new Trouble(`${name} was not repaired: ${reasonOf(error)}.`);
  }
}

/** Everything the engine says about the files of a project that are reported on. */
function reportOf(project: Project, options: ScanOptions, terminal: Terminal): ScanReport {
  const { engine, workspace, paths, nameOf } = project;
  const uris = reportedFiles(project);
  const locator = locatorFor(workspace.files, nameOf);
  const analyses = analysed(project, uris, terminal);
  const map = engine.endpointReports(workspace, false);
  const problems = engine.distinct([
    ...project.problems,
    ...engine.settingsProblems(workspace),
    ...map.problems,
    ...analyses.flatMap((each) => each.problems),
  ]);
  const namedFiles = new Set(paths.named.filter(({ isFolder }) => !isFolder).map(({ path }) => uriOf(path)));
  const found = findingsOf(analyses, options);
  const ignored = analyses.flatMap((each) => each.ignored);
  const notUnderstood = notUnderstoodOf(analyses, locator);
  return {
    version: options.version,
    base: uriOf(paths.base),
    rules: engine.allRules,
    findings: inOrder(found.map((finding) => printed(finding, project, options.format, locator))),
    ignored: ignored.map(({ finding, reason }) => ({
      finding: printedFinding(finding, [], locator),
      reason,
    })),
    problems: inOrder(problems.map((problem) => printedProblem(problem, locator))),
    notUnderstood,
    summary: {
      files: uris.length,
      endpoints: endpointCount(project, map.endpoints),
      rules: engine.allRules.length,
      findings: found.length,
      ignored: ignored.length,
      notUnderstood: notUnderstood.length + problems.filter(({ kind }) => kind === 'file').length,
      seconds: terminal.seconds(),
    },
    exitCode: exitCodeOf(
      found,
      problems.some((problem) => isTrouble(problem, namedFiles)),
      options.maxWarnings,
    ),
  };
}

/** Seconds between two words on how far the work is. */
const PROGRESS_STEP = 0.5;

/** Analyses the files one after the other, and says how far it is where somebody looks. */
function analysed({ engine, workspace }: Project, uris: readonly string[], terminal: Terminal) {
  let shown = terminal.seconds();
  const analyses = uris.map((uri, i) => {
    if (terminal.seconds() - shown >= PROGRESS_STEP) {
      shown = terminal.seconds();
      terminal.progress(`Analysing: ${i} of ${counted(uris.length, 'file')}`);
    }
    return engine.analyse(workspace, uri);
  });
  terminal.progress('');
  return analyses;
}

function findingsOf(analyses: readonly Analysis[], { minConfidence }: ScanOptions) {
  return analyses
    .flatMap(({ findings }) => findings)
    .filter(({ confidence }) => isSureEnough(confidence, minConfidence));
}

function notUnderstoodOf(analyses: readonly Analysis[], { locationOf }: Locator) {
  const places = analyses.flatMap(({ notUnderstood }) => notUnderstood);
  return inOrder(places.map(({ place, message }) => ({ location: locationOf(place), label: message })));
}

/** Proving a fix costs an analysis, so fixes are made only for the format that promises them. */
function printed(finding: ReportedFinding, project: Project, format: ScanFormat, locator: Locator) {
  const { engine, workspace } = project;
  const fixes = format === 'sarif' ? engine.fixesFor(workspace, finding.place.uri, finding.fingerprint) : [];
  return printedFinding(finding, fixes, locator);
}

function endpointCount({ workspace, paths }: Project, endpoints: readonly EndpointReport[]): number {
  const folder = pathOf(workspace.folders[0] ?? '');
  return endpoints.filter(({ file }) => isNamed(resolve(folder, file), paths.named)).length;
}

async function deliver(report: ScanReport, options: ScanOptions, terminal: Terminal): Promise<void> {
  const { format, output, fixDryRun } = options;
  const toTerminal = output === undefined && !fixDryRun;
  const text = printers[format](report, toTerminal && terminal.colours);
  if (toTerminal) terminal.out(text);
  if (output !== undefined) await save(resolve(terminal.workingDirectory, output), text);
  const isForPeople = (format === 'text' || format === 'github') && !fixDryRun;
  if (!toTerminal || !isForPeople) terminal.error(problemLines(report));
  (isForPeople ? terminal.out : terminal.error)(`${summaryLine(report.summary)}\n`);
}

/** Problems for standard error, for who does not look into the report. */
function problemLines({ problems }: ScanReport): string {
  return problems
    .map(({ location, message }) => `${plain(placeWords(location))}: ${plain(message)}\n`)
    .join('');
}

/** Writes a report. A report that cannot be written is a trouble: nobody would see it. */
export async function save(path: string, text: string): Promise<void> {
  try {
    await writeText(path, text);
  } catch (error) {
    throw new Trouble(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}
