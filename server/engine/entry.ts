/**
 * The engine as one module, loaded at first use. The faces import types from here freely; values only through
 * `import('#engine')`, so that a language server answers `initialize` before it loads the parser.
 */

export { unreadFrameworks } from '../meaning/endpoints/unread-frameworks.ts';
export { yamlText } from '../parse/yaml.ts';
export type {
  Confidence,
  FileEdits,
  Finding,
  Fix,
  FixLevel,
  RelatedPlace,
  TraceStep,
} from '../rule/finding.ts';
export { type FileKind, kindOf, type SourceFile, sourceFile } from '../text/source-file.ts';
export type { MemoRecord } from '../workspace/record.ts';
export { type Change, changed, tried, type Workspace, workspaceOf } from '../workspace/workspace.ts';
export { analyse, analysisUnits, isIgnoredWith, prepareAnalysis } from './analyse.ts';
export type {
  Analysis,
  EndpointReport,
  IgnoredFinding,
  NotKnown,
  Problem,
  ReportedFinding,
  RuleFacts,
  Severity,
} from './contract.ts';
export { declarationsFor, type OfferedDeclaration } from './declarations.ts';
export { speakersOf } from './drafts.ts';
export { endpointReports } from './endpoint-reports.ts';
export { distinct } from './fence.ts';
export { firstLook, type Known, knownOf } from './first-look.ts';
export { fixAll, fixesFor, fixTitlesFor, mayFollow } from './fixes.ts';
export { ignoreFieldEdits } from './ignore-fields.ts';
export { recordedAnalyses, recordOfWorkspace } from './keeping.ts';
export { bundledModels } from './models.ts';
export { describedCode } from './openapi-document.ts';
export { type OtherSide, otherSides } from './other-side.ts';
export { allRules } from './rules.ts';
export { isExcluded, settingsProblems } from './settings.ts';
