/** What variants are made of: findings in the marked examples of rules for which a fix is offered. */
import { type FixLevel, fixesFor, sourceFile, type Workspace } from '#engine';
import { parseScript } from '../../server/parse/script.ts';
import { type Example, examplesIn, fixResultsOf, readExample } from '../fixture/examples.ts';
import { ownFindings, workspaceOfExample } from '../fixture/findings.ts';
import { descriptionBasesOf } from './description-bases.ts';
import type { DescriptionBase } from './description-judge.ts';
import type { DescriptionStep } from './description-variant.ts';
import { translated } from './languages.ts';
import { seedOf } from './random.ts';
import { type Focused, moved, type Step, stepsOf, variantOf } from './variant.ts';

export interface Base {
  readonly rule: string;
  /** The example and the line of the finding. */
  readonly title: string;
  readonly workspace: Workspace;
  /** The file of the finding. */
  readonly uri: string;
  /** The file that is written differently. */
  readonly varied: string;
  /** Which of the rule's findings in the file, in the order of places. */
  readonly index: number;
  /** How many findings the rule has in the file. */
  readonly count: number;
  readonly start: Focused;
  /** What is offered for the finding: id without the rule -> level. */
  readonly offers: ReadonlyMap<string, FixLevel>;
  /** Where an API description is written differently. */
  readonly description?: DescriptionBase;
  /** Steps that follow from a seed. */
  readonly stepsOf: (seed: number) => readonly AnyStep[];
  /** What steps make of the file that is written differently. Those that do not fit are left out of `used`. */
  readonly variantOf: (steps: readonly AnyStep[]) => {
    readonly text: string;
    readonly used: readonly AnyStep[];
  };
}

/** A step that leads to a variant, of a program or of an API description. */
export type AnyStep = Step | DescriptionStep;

/**
 * All bases in the examples of a rule. If all examples are taken, those of one file are taken in both languages.
 * @param most how many examples are taken, those of one file first
 */
export function basesOf(rule: string, most = Number.POSITIVE_INFINITY): readonly Base[] {
  const examples = examplesIn(`rules/${rule}`)
    .map(readExample)
    .filter((each) => !each.isSafe && !each.isBroken && fixResultsOf(each).length);
  return examples
    .sort((a, b) => a.files.length - b.files.length || seedOf(a.name) - seedOf(b.name))
    .slice(0, most)
    .flatMap((example) => {
      const workspace = workspaceOfExample(example);
      const bases = example.files
        .filter(({ source: { kind } }) => kind === 'script')
        .flatMap(({ path, source }) => {
          const title = `${example.title}${example.extension ? '' : `/${path}`}`;
          // What is found in a description may be repaired in the code.
          const described = example.files.filter((file) => file.source.kind !== 'script');
          return [source.uri, ...described.map((file) => file.source.uri)].flatMap((uri) =>
            basesIn(workspace, uri, source.uri, rule, title),
          );
        });
      const isWide = most === Number.POSITIVE_INFINITY;
      return [
        ...bases,
        ...(isWide ? inOtherLanguage(example, bases) : []),
        ...descriptionBasesOf(example, rule, isWide),
      ];
    });
}

/** The bases of an example that is one file, in the other language, where the same is found in it. */
function inOtherLanguage(example: Example, bases: readonly Base[]): readonly Base[] {
  const [first] = bases;
  const other = first && example.extension ? translated(first.uri, first.start.text) : null;
  if (!first || !other || parseScript(other.path, other.text, false).errors.length) return [];
  const source = sourceFile(other.path, other.text, 'script');
  const workspace = workspaceOfExample({
    ...example,
    files: example.files.map((file) => ({ ...file, source })),
  });
  if (ownFindings(workspace, other.path, first.rule).length !== first.count) return [];
  return bases.map((base) => ({
    ...base,
    title: `${base.title} (.${other.path.split('.').at(-1)})`,
    workspace,
    uri: other.path,
    varied: other.path,
    ...scriptWays(other.path, {
      text: other.text,
      focus: base.start.focus.map((span) => moved(span, other.edits)),
    }),
  }));
}

/** How a script is written differently. */
function scriptWays(path: string, start: Focused): Pick<Base, 'start' | 'stepsOf' | 'variantOf'> {
  return { start, stepsOf, variantOf: (steps) => variantOf(path, start, steps as readonly Step[]) };
}

/** The bases of what is found in one file and repaired in a script, which may be the same. */
function basesIn(
  workspace: Workspace,
  uri: string,
  script: string,
  rule: string,
  title: string,
): readonly Base[] {
  const found = ownFindings(workspace, uri, rule);
  const text = workspace.files.get(script)?.text ?? '';
  return found.flatMap((finding, index) => {
    const offered = fixesFor(workspace, uri, finding.fingerprint).filter(
      ({ refused, edits }) =>
        refused === null &&
        edits.some((each) => (uri === script ? isScript(workspace, each.uri) : each.uri === script)),
    );
    if (!offered.length) return [];
    const related = uri === script ? [] : finding.related;
    const places = [finding, ...finding.trace, ...related]
      .map(({ place }) => place)
      .filter((place) => place.uri === script);
    const line = text.slice(0, places[0]?.span.start ?? 0).split('\n').length;
    return [
      {
        rule,
        title: `${title}:${line}`,
        workspace,
        uri,
        varied: script,
        index,
        count: found.length,
        ...scriptWays(script, { text, focus: places.map(({ span }) => span) }),
        offers: new Map(offered.map(({ id, level }) => [id.slice(id.indexOf('/') + 1), level])),
      },
    ];
  });
}

function isScript(workspace: Workspace, uri: string): boolean {
  return workspace.files.get(uri)?.kind === 'script';
}
