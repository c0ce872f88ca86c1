/** Edits of the engine as workspace edits of the protocol, with the versions of the texts they were made for. */
import type { AnnotatedTextEdit, CreateFile, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { FileEdits } from '#engine';
import type { Abilities } from './abilities.ts';
import type { Places } from './places.ts';

/** What an edit is made with: places in the snapshot, and the client's name and version of each file. */
export interface Documents {
  readonly places: Places;
  readonly nameOf: (uri: string) => string;
  /** Version of an open document, null for a closed file. */
  readonly versionOf: (uri: string) => number | null;
  readonly abilities: Abilities;
}

/**
 * Makes a workspace edit. `confirm` names the change where the user should look at it first: edits of several files at once,
 * which clients that can ask show before they apply them.
 */
export function workspaceEdit(
  files: readonly FileEdits[],
  documents: Documents,
  confirm: string | null = null,
): WorkspaceEdit {
  const { places, nameOf, versionOf, abilities } = documents;
  const annotation = abilities.changeAnnotations && files.length > 1 ? confirm : null;
  const textEdits = ({ uri, edits }: FileEdits): (TextEdit | AnnotatedTextEdit)[] =>
    edits.map(({ span, text }) => ({
      range: places.rangeOf({ uri, span }),
      newText: text,
      ...(annotation !== null && { annotationId: 'change' }),
    }));
  if (!abilities.documentChanges) {
    return { changes: Object.fromEntries(files.map((file) => [nameOf(file.uri), textEdits(file)])) };
  }
  return {
    documentChanges: files.flatMap((file) => [
      ...(places.has(file.uri) ? [] : [creation(nameOf(file.uri))]),
      {
        textDocument: { uri: nameOf(file.uri), version: versionOf(file.uri) },
        edits: textEdits(file),
      },
    ]),
    ...(annotation !== null && {
      changeAnnotations: { change: { label: annotation, needsConfirmation: true } },
    }),
  };
}

/** Whether a client can make all these edits: some of them may make files. */
export function canMake(files: readonly FileEdits[], { places, abilities }: Documents): boolean {
  return abilities.madeFiles || files.every(({ uri }) => places.has(uri));
}

function creation(uri: string): CreateFile {
  return { kind: 'create', uri, options: { ignoreIfExists: true } };
}
