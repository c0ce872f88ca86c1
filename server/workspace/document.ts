/** YAML and JSON files of the workspace as nodes. */
import { emptyDocument, type ParsedDocument } from '../parse/document.ts';
import { type EditedDocument, inPlace, readAgain, readDocument } from '../parse/reparse.ts';
import { standingSpan } from '../text/positions.ts';
import type { Place } from '../text/span.ts';
import { query } from './memo.ts';
import { fileAt, type Workspace } from './workspace.ts';

const nothing: EditedDocument = { kind: 'yaml', text: '', document: emptyDocument, positions: null };

/**
 * What a YAML or JSON file says, read by the file's kind; an empty document for any other file, and for one that is not
 * there. Of a text that was edited, only what the edit touches is read again: the other nodes are the same as before, with
 * the offsets that they had, and the positions tell where these stand now.
 */
export const editedDocumentAt = query<Workspace, EditedDocument>({
  name: 'edited document',
  compute: (workspace, uri, _, before) => {
    const file = fileAt(workspace, uri);
    if (file?.kind !== 'json' && file?.kind !== 'yaml') return nothing;
    return (before?.kind === file.kind && readAgain(before, file.text)) || readDocument(file.kind, file.text);
  },
  // A text that is being written is broken now and then: what it said before is what goes on.
  keeps: ({ document }) => document.root !== null && !document.errors.length,
  onCycle: nothing,
});

/** The same with all offsets where they stand in the text. */
export const documentAt = query<Workspace, ParsedDocument>({
  name: 'document',
  compute: (workspace, uri) => inPlace(editedDocumentAt(workspace, uri)),
  onCycle: emptyDocument,
});

/** What is wrong with the text of a YAML or JSON file. Cheaper than the whole of `documentAt`, of a text that was edited. */
export function documentErrors(workspace: Workspace, uri: string): ParsedDocument['errors'] {
  // A text with errors is read as a whole, so that their offsets are those in the text.
  return editedDocumentAt(workspace, uri).document.errors;
}

/** Where a place of an edited document stands in its text. */
export function standingAt(workspace: Workspace, place: Place): Place {
  const { positions } = editedDocumentAt(workspace, place.uri);
  return positions ? { uri: place.uri, span: standingSpan(positions, place.span) } : place;
}
