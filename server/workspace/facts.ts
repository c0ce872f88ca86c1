/** The facts of a file of the workspace. */
import type { FileFacts, Outline } from '../facts/facts.ts';
import { factsOf } from '../facts/lower.ts';
import { query } from './memo.ts';
import { fileAt, type Workspace } from './workspace.ts';

const nothing: FileFacts = factsOf('empty.ts', '');

/** Facts of a script; empty facts for any other file, and for one that is not there. */
export const factsAt = query<Workspace, FileFacts>({
  name: 'facts',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    return file?.kind === 'script' ? factsOf(uri, file.text) : nothing;
  },
  onCycle: nothing,
});

/** What other files can see of a file. An edit in a body leaves it as it was, and with it all that rests on it. */
export const outlineAt = query<Workspace, Outline>({
  name: 'outline',
  compute: (workspace, uri) => factsAt(workspace, uri).outline,
  fingerprint: (outline) => outline.hash,
  onCycle: nothing.outline,
});
