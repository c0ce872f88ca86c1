/** Code actions: what the light bulb offers at findings, and what is done on save. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FileEdits, Fix } from '#engine';
import { fingerprintOf } from './diagnostics.ts';
import type { Offer } from './fixes.ts';
import { type IgnoreEdit, reasonToFill } from './ignores.ts';
import { canMake, type Documents, workspaceEdit } from './workspace-edits.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.handrail`;

/** What an action that has no edit yet carries, so that its edit can be made when it is chosen. */
export type ActionData =
  | { readonly uri: string; readonly fingerprint: string; readonly fix: string }
  | { readonly uri: string; readonly all: true };

/** Whether actions of `kind` are asked for. No wish means all kinds that a light bulb shows. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return kind === CodeActionKind.QuickFix;
  return only.some((wish) => wish === '' || kind === wish || kind.startsWith(`${wish}.`));
}

/**
 * The quick fixes for these offers: fixes first, then the page of the rule, then what the team may say, then the ignore
 * comment.
 * At most one action is preferred, so that "fix it" in an editor never has to choose.
 */
export function quickFixes(
  offers: readonly Offer[],
  asked: readonly Diagnostic[],
  documents: Documents,
): CodeAction[] {
  const fixes = offers.flatMap((offer) => fixActions(offer, diagnosticsOf(offer, asked), documents));
  const preferred = fixes.find(({ isPreferred }) => isPreferred);
  return [
    ...inOrder(fixes.map((action) => (action === preferred ? action : withoutPreference(action)))),
    ...explainActions(offers, asked, documents),
    ...declarationActions(offers, asked, documents),
    ...offers.flatMap((offer) => ignoreActions(offer, diagnosticsOf(offer, asked), documents)),
  ];
}

/** The action that applies all safe fixes of a file. */
export function fixAllAction(edit: WorkspaceEdit | null, uri: string): CodeAction {
  const data: ActionData = { uri, all: true };
  return {
    title: 'Apply all safe fixes of Handrail',
    kind: fixAllKind,
    ...(edit ? { edit } : { data }),
  };
}

/** The edit of one fix; several files at once are shown before they are changed where the client can do that. */
export function fixEdit(
  { title, edits }: { title: string; edits: readonly FileEdits[] },
  documents: Documents,
) {
  return workspaceEdit(edits, documents, title);
}

function fixActions(
  { finding, fixes }: Offer,
  diagnostics: Diagnostic[],
  documents: Documents,
): CodeAction[] {
  const { abilities } = documents;
  return fixes.flatMap((fix): CodeAction[] => {
    const action = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics };
    if (fix.refused !== null)
      return abilities.disabledActions ? [{ ...action, disabled: { reason: fix.refused } }] : [];
    return [
      {
        ...action,
        ...(fix.preferred && abilities.preferredActions && { isPreferred: true }),
        ...editOrData(
          fix,
          { uri: finding.place.uri, fingerprint: finding.fingerprint, fix: fix.id },
          documents,
        ),
      },
    ];
  });
}

function editOrData(fix: Fix, data: ActionData, documents: Documents): Pick<CodeAction, 'edit' | 'data'> {
  return documents.abilities.lazyEdits ? { data } : { edit: fixEdit(fix, documents) };
}

/** The preferred action first; what cannot be applied last. */
function inOrder(actions: CodeAction[]): CodeAction[] {
  const rank = ({ isPreferred, disabled }: CodeAction) => (isPreferred ? 0 : disabled ? 2 : 1);
  return actions.sort((a, b) => rank(a) - rank(b));
}

function withoutPreference({ isPreferred, ...action }: CodeAction): CodeAction {
  return action;
}

function explainActions(
  offers: readonly Offer[],
  asked: readonly Diagnostic[],
  { abilities: { explainCommand } }: Documents,
): CodeAction[] {
  if (explainCommand === null) return [];
  const rules = new Set(offers.map(({ finding }) => finding.rule));
  return [...rules].map((rule) => ({
    title: `Explain ${rule}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: offers
      .filter(({ finding }) => finding.rule === rule)
      .flatMap((offer) => diagnosticsOf(offer, asked)),
    command: { title: `Explain ${rule}`, command: explainCommand, arguments: [rule] },
  }));
}

/** "`requireTenant` authenticates": each sentence once, whatever number of findings it is offered for. */
function declarationActions(
  offers: readonly Offer[],
  asked: readonly Diagnostic[],
  documents: Documents,
): CodeAction[] {
  const byTitle = new Map<string, CodeAction>();
  for (const offer of offers)
    for (const { title, edits } of offer.declarations()) {
      const known = byTitle.get(title);
      const diagnostics = [...(known?.diagnostics ?? []), ...diagnosticsOf(offer, asked)];
      if (known) known.diagnostics = diagnostics;
      else if (canMake(edits, documents))
        byTitle.set(title, {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          edit: workspaceEdit(edits, documents),
        });
    }
  return [...byTitle.values()];
}

function ignoreActions(
  { finding, ignore }: Offer,
  diagnostics: Diagnostic[],
  documents: Documents,
): CodeAction[] {
  if (!ignore) return [];
  return [
    {
      title: `Ignore ${finding.rule}: with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: ignoreWorkspaceEdit(finding.place.uri, ignore, documents),
    },
  ];
}

function ignoreWorkspaceEdit(uri: string, ignore: IgnoreEdit, documents: Documents): WorkspaceEdit {
  const { abilities, nameOf, places, versionOf } = documents;
  const { text, span, reasonAt } = ignore;
  if (!abilities.snippetEdits || reasonAt === null)
    return workspaceEdit([{ uri, edits: [ignore] }], documents);
  // The cursor lands on the reason, which is what the person has to write.
  const end = reasonAt + reasonToFill.length;
  const value = `${snippetText(text.slice(0, reasonAt))}\${1:${reasonToFill}}${snippetText(text.slice(end))}`;
  const edit: SnippetTextEdit = { range: places.rangeOf({ uri, span }), snippet: { kind: 'snippet', value } };
  const edits: (TextEdit | SnippetTextEdit)[] = [edit];
  return { documentChanges: [{ textDocument: { uri: nameOf(uri), version: versionOf(uri) }, edits }] };
}

function snippetText(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

function diagnosticsOf({ finding }: Offer, asked: readonly Diagnostic[]): Diagnostic[] {
  return asked.filter((diagnostic) => {
    const fingerprint = fingerprintOf(diagnostic);
    return fingerprint === null ? diagnostic.code === finding.rule : fingerprint === finding.fingerprint;
  });
}
