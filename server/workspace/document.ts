/** YAML and JSON files of the workspace as nodes. */
import { emptyDocument, type ParsedDocument } from '../parse/document.ts';
import { parseJson } from '../parse/json.ts';
import { parseYaml } from '../parse/yaml.ts';
import { query } from './memo.ts';
import { fileAt, type Workspace } from './workspace.ts';

/** What a YAML or JSON file says, read by the file's kind; an empty document for any other file, and for one that is not there. */
export const documentAt = query<Workspace, ParsedDocument>({
  name: 'document',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    if (file?.kind === 'json') return parseJson(file.text);
    return file?.kind === 'yaml' ? parseYaml(file.text) : emptyDocument;
  },
  onCycle: emptyDocument,
});
