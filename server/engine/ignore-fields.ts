/** Where the field `x-handrail-ignore` of an API description can be written. `ignores.ts` reads it. */
import { at, pathOf, pointerOf, textOf } from '../parse/document.ts';
import type { Finding } from '../rule/finding.ts';
import { entryInsertion, textReplacement } from '../rule/repairs/document-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import { documentAt } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ignoreField } from './ignores.ts';

/** Objects around a finding in which the field is tried. */
const LEVELS = 4;

/** Keys whose objects hold what the description itself names, so that a field in them would be one more of these. */
const holdsNames: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'mapping'],
  ...['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'links', 'callbacks', 'pathItems'],
  ...['securitySchemes', 'securityDefinitions', 'scopes', 'variables', 'content', 'encoding'],
  ...['mediaTypes', 'additionalOperations', 'tags', 'servers'],
]);

/** Keys below which stand data, or requirements that take no such field. */
const holdsData: ReadonlySet<string> = new Set([
  ...['example', 'examples', 'default', 'enum', 'const', 'value', 'security'],
]);

/**
 * The edits that ignore a finding by a field, each alone, from the object it stands in outwards; empty where the finding
 * has no pointer. An object that has the field already gets the rule added to it, and keeps its reason.
 * @param reason what stands in the place of the reason that a person has to write
 */
export function ignoreFieldEdits(
  workspace: Workspace,
  { place: { uri }, pointer, rule }: Finding,
  reason: string,
): readonly TextEdit[] {
  const path = pointer === null ? null : pathOf(pointer);
  if (!path) return [];
  const { root } = documentAt(workspace, uri);
  const lengths = path.map((_, i) => path.length - i).concat(0);
  return lengths
    .map((length) => path.slice(0, length))
    .filter((each) => isObject(each) && at(root, each)?.kind === 'map')
    .slice(0, LEVELS)
    .flatMap((each): readonly TextEdit[] => {
      const written = textOf(at(root, [...each, ignoreField]));
      const edit =
        written === null
          ? entryInsertion(
              workspace,
              { uri, pointer: pointerOf(each) },
              ignoreField,
              JSON.stringify(`${rule} -- ${reason}`),
              '',
            )
          : textReplacement(
              workspace,
              { uri, pointer: pointerOf([...each, ignoreField]) },
              withRule(written, rule),
            );
      return edit ? [edit] : [];
    });
}

/** `rule -- reason` with one more rule. */
function withRule(written: string, rule: string): string {
  const end = /^[\w-]+(?:\s*,\s*[\w-]+)*/.exec(written)?.[0].length ?? 0;
  return `${written.slice(0, end)}, ${rule}${written.slice(end)}`;
}

/** Whether a path leads to an object of the description, in which fields that begin with `x-` are allowed. */
function isObject(path: readonly string[]): boolean {
  let isAmongNames = false;
  for (const key of path) {
    if (!isAmongNames && holdsData.has(key)) return false;
    isAmongNames = !isAmongNames && holdsNames.has(key);
  }
  return !isAmongNames;
}
