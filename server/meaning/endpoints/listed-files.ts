/**
 * Files that a list in code makes routes: `route('books/:id', './books/one.tsx')` in `app/routes.ts`. Which calls list
 * files is a word of the models (`listings`); where the list stands is said by `listed` of `files`.
 */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { folderOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { pathTextsAt } from '../values/path-texts.ts';
import { saidOfCall } from '../values/sayings.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, ListingEntry } from '../vocabulary/model.ts';
import { join, type Prefix } from './endpoint-paths.ts';
import { defaultExportPlaces } from './loaded-files.ts';

/** Lists within lists. */
const DEPTH_LIMIT = 12;

/** A file of a list and the path that the list gives it. */
export interface ListedFile {
  readonly uri: string;
  readonly path: Prefix;
  /** The files within which it is listed, from the outside in. */
  readonly above: readonly string[];
}

const lists = query<Workspace, readonly ListedFile[]>({
  name: 'lists of files',
  compute: (workspace, uri) =>
    defaultExportPlaces(workspace, uri).flatMap(({ place }) =>
      new Reading(workspace, uri).of(place.expression, { text: '', known: true }, [], 0),
    ),
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

/** The files that the default export of a file lists, in its order. */
export function listedIn(workspace: Workspace, uri: string): readonly ListedFile[] {
  return lists(workspace, uri);
}

/** Reads one list; lives only while it runs. */
class Reading {
  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
  ) {}

  of(id: ExpressionId, above: Prefix, files: readonly string[], depth: number): readonly ListedFile[] {
    const { code } = factsAt(this.workspace, this.uri);
    const expression = code.expressions[id];
    if (!expression || depth > DEPTH_LIMIT) return [];
    const inner = (each: ExpressionId) => this.of(each, above, files, depth + 1);
    switch (expression.kind) {
      case 'array':
        return expression.elements.flatMap(inner);
      case 'cast':
      case 'await':
      case 'spread':
        return inner(expression.operand);
      case 'conditional':
        return [...inner(expression.then), ...inner(expression.otherwise)];
      case 'reference':
        return expression.definitions.flatMap((each) => {
          const from = code.definitions[each]?.from;
          return from?.kind === 'value' && !from.path.length ? inner(from.value) : [];
        });
      case 'call':
        return this.called(id, expression.arguments, above, files, depth);
      default:
        return [];
    }
  }

  private called(
    id: ExpressionId,
    given: readonly ExpressionId[],
    above: Prefix,
    files: readonly string[],
    depth: number,
  ): readonly ListedFile[] {
    const place = { uri: this.uri, expression: id };
    return saidOfCall<ListingEntry>(this.workspace, place, 'listings', null).flatMap(({ entry }) => {
      const at = (which: ArgumentPath | undefined) => argumentAt(given, which);
      const own = at(entry.path);
      const [path] =
        own === NONE
          ? [above]
          : pathTextsAt(this.workspace, { uri: this.uri, expression: own }, null).map((each) =>
              join(above, { ...each, text: each.text.replaceAll('?', '') }),
            );
      if (!path) return [];
      const file = this.fileAt(at(entry.file));
      const below = at(entry.below);
      return [
        ...(file === null ? [] : [{ uri: file, path, above: files }]),
        ...(below === NONE ? [] : this.of(below, path, file === null ? files : [...files, file], depth + 1)),
      ];
    });
  }

  /** The file that a text names, from the folder of the list. */
  private fileAt(id: ExpressionId): string | null {
    const text = factsAt(this.workspace, this.uri).code.expressions[id];
    if (text?.kind !== 'literal' || typeof text.value !== 'string') return null;
    try {
      return new URL(text.value, `${folderOf(this.uri)}/`).href;
    } catch {
      return null;
    }
  }
}

function argumentAt(given: readonly ExpressionId[], which: ArgumentPath | undefined): ExpressionId {
  const at = which === undefined ? null : argumentOf(which);
  return (at && given.find((_, i) => selects(at.which, i, given.length))) ?? NONE;
}
