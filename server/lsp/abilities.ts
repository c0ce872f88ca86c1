/** What the client on the other end can do, as plain data, so that no other file reads the protocol's nested capabilities. */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver/node';

export interface Abilities {
  readonly markdown: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticLinks: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticVersions: boolean;
  readonly codeActions: boolean;
  readonly disabledActions: boolean;
  readonly preferredActions: boolean;
  /** The edit of an action may be computed when the action is chosen. */
  readonly lazyEdits: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  /** An edit may make a file that is not there. */
  readonly madeFiles: boolean;
  readonly snippetEdits: boolean;
  /** A link may say what is linked, and all that belongs to its target. */
  readonly definitionLinks: boolean;
  readonly progress: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  /** The client's command that shows the page of a rule (its argument is the rule id), or null if it has none. */
  readonly explainCommand: string | null;
}

/** Reads the client's abilities from the `initialize` request. A client that says nothing can do nothing. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { workspace, textDocument, window } = capabilities;
  const actions = textDocument?.codeAction;
  const diagnostics = textDocument?.publishDiagnostics;
  const edits = workspace?.workspaceEdit;
  return {
    markdown: (textDocument?.hover?.contentFormat ?? []).includes(MarkupKind.Markdown),
    relatedInformation: diagnostics?.relatedInformation ?? false,
    diagnosticLinks: diagnostics?.codeDescriptionSupport ?? false,
    diagnosticData: diagnostics?.dataSupport ?? false,
    diagnosticVersions: diagnostics?.versionSupport ?? false,
    codeActions: actions?.codeActionLiteralSupport !== undefined,
    disabledActions: actions?.disabledSupport ?? false,
    preferredActions: actions?.isPreferredSupport ?? false,
    lazyEdits: Boolean(actions?.dataSupport && actions.resolveSupport?.properties.includes('edit')),
    documentChanges: edits?.documentChanges ?? false,
    changeAnnotations: Boolean(edits?.documentChanges && edits.changeAnnotationSupport),
    madeFiles: Boolean(edits?.documentChanges && edits.resourceOperations?.includes('create')),
    snippetEdits: Boolean(edits?.documentChanges && edits.snippetEditSupport),
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    progress: window?.workDoneProgress ?? false,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    explainCommand: textOf(initializationOptions, 'explainCommand'),
  };
}

function textOf(options: unknown, key: string): string | null {
  const value = (options as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'string' ? value : null;
}
