/** Fixes and ignore comments that are offered for findings; pure functions of a snapshot. */
import type { FileEdits, Fix, OfferedDeclaration, ReportedFinding, Workspace } from '#engine';
import { applyEdits } from '../text/edit.ts';
import { type IgnoreEdit, ignoreEdit, reasonToFill } from './ignores.ts';

export type Engine = typeof import('#engine');

/** What is offered for one finding in one snapshot. */
export interface Offer {
  readonly finding: ReportedFinding;
  readonly fixes: readonly Fix[];
  /** Null where neither comment nor field can be written, or would not do what it says (inside a template text, in JSX). */
  readonly ignore: IgnoreEdit | null;
  /** What the team may say about it; worked out when it is first asked for, as a hover needs none of it. */
  readonly declarations: () => readonly OfferedDeclaration[];
}

/**
 * Works out what can be offered for a finding of this snapshot.
 * @param others the files that spoke of the file before, where that is known, so that not all have to be looked at
 */
export function offerOf(
  engine: Engine,
  workspace: Workspace,
  finding: ReportedFinding,
  others?: readonly string[],
): Offer {
  const { place, fingerprint } = finding;
  let declarations: readonly OfferedDeclaration[] | null = null;
  return {
    finding,
    declarations: () => (declarations ??= engine.declarationsFor(workspace, place.uri, fingerprint, others)),
    fixes: engine.fixesFor(workspace, place.uri, fingerprint, others),
    ignore: ignoreThatWorks(engine, workspace, finding),
  };
}

/**
 * The edits of all safe fixes of a file, round after round until there are none left, as edits of the given snapshot.
 * Rounds are limited, so that a fix that never ends costs time once and not for ever.
 */
export function allSafeFixes(engine: Engine, workspace: Workspace, uri: string): readonly FileEdits[] {
  const first = engine.fixAll(workspace, uri);
  let after = applied(engine, workspace, first);
  for (let round = 1; round < 10; round++) {
    const next = engine.fixAll(after, uri);
    if (next.length === 0) return round === 1 ? first : differences(workspace, after);
    after = applied(engine, after, next);
  }
  return differences(workspace, after);
}

function applied(engine: Engine, workspace: Workspace, files: readonly FileEdits[]): Workspace {
  return engine.tried(workspace, {
    set: files.flatMap(({ uri, edits }) => {
      const file = workspace.files.get(uri);
      return file ? [engine.sourceFile(uri, applyEdits(file.text, edits), file.kind)] : [];
    }),
  });
}

/** One edit for each file that differs: from the first character that differs to the last. */
function differences(before: Workspace, after: Workspace): readonly FileEdits[] {
  return [...after.files.values()].flatMap(({ uri, text }) => {
    const old = before.files.get(uri)?.text;
    if (old === undefined || old === text) return [];
    const shorter = Math.min(old.length, text.length);
    let start = 0;
    while (start < shorter && old[start] === text[start]) start++;
    let same = 0;
    while (same < shorter - start && old[old.length - 1 - same] === text[text.length - 1 - same]) same++;
    const span = { start, end: old.length - same };
    return [{ uri, edits: [{ span, text: text.slice(start, text.length - same) }] }];
  });
}

/** Only an ignore comment or field that was tried is offered: it is read as one, and covers the finding. */
function ignoreThatWorks(engine: Engine, workspace: Workspace, finding: ReportedFinding): IgnoreEdit | null {
  return (
    ignoreEdits(engine, workspace, finding).find((edit) =>
      engine.isIgnoredWith(workspace, finding, [edit]),
    ) ?? null
  );
}

/** A comment above the line; where the file has none, fields of the objects around the finding, from the inside outwards. */
function ignoreEdits(engine: Engine, workspace: Workspace, finding: ReportedFinding): readonly IgnoreEdit[] {
  const { place, rule } = finding;
  const file = workspace.files.get(place.uri);
  if (!file) return [];
  const comment = ignoreEdit(file, place.span.start, rule);
  if (comment) return [comment];
  return engine.ignoreFieldEdits(workspace, finding, reasonToFill).map((edit) => {
    const at = edit.text.lastIndexOf(` -- ${reasonToFill}"`);
    return { ...edit, reasonAt: edit.span.end > edit.span.start || at < 0 ? null : at + ' -- '.length };
  });
}
