/** What variants of API descriptions are made of: findings whose fixes edit a text in YAML or JSON. */
import { changed, type Finding, fixesFor, type SourceFile, sourceFile, type Workspace } from '#engine';
import { proofsFor } from '../../server/engine/fixes.ts';
import { type DocumentNode, entry } from '../../server/parse/document.ts';
import { parseJson } from '../../server/parse/json.ts';
import { parseYaml } from '../../server/parse/yaml.ts';
import { translated, Unsayable, type Version, versions } from '../fixture/description-versions.ts';
import type { Example } from '../fixture/examples.ts';
import { ownFindings, workspaceOfExample } from '../fixture/findings.ts';
import type { Base } from './bases.ts';
import { resultOf } from './description-judge.ts';
import { printed } from './description-print.ts';
import { type DescriptionTree, treeOf } from './description-tree.ts';
import { type DescriptionStep, descriptionStepsOf, descriptionVariantOf } from './description-variant.ts';

/** A description of an example: the same file in YAML or JSON, or in another version of OpenAPI. */
interface Form {
  readonly label: string;
  readonly uri: string;
  readonly tree: DescriptionTree;
}

/**
 * All bases in the descriptions of an example.
 * @param isWide whether descriptions are also taken in all versions of OpenAPI
 */
export function descriptionBasesOf(example: Example, rule: string, isWide: boolean): readonly Base[] {
  return example.files.flatMap(({ path, source }) => {
    if (source.kind !== 'yaml' && source.kind !== 'json') return [];
    const whole = workspaceOfExample(example);
    return formsOf(source, isWide).flatMap((form) => {
      const name = `${example.title}${example.extension ? '' : `/${path}`}${form.label}`;
      const kind = form.tree.isJson ? 'json' : 'yaml';
      const text = printed(form.tree);
      const set = [sourceFile(form.uri, text, kind)];
      const remove = form.uri === source.uri ? [] : [source.uri];
      return basesIn(changed(whole, { set, remove }), form, rule, name);
    });
  });
}

function formsOf({ uri, text, kind }: SourceFile, isWide: boolean): readonly Form[] {
  const isJson = kind === 'json';
  const { root, errors } = isJson ? parseJson(text) : parseYaml(text);
  if (!root || errors.length || /[&*]\w+\s*$|<<:/m.test(text)) return [];
  const form = (node: DocumentNode, asJson: boolean, label: string): Form => ({
    label,
    uri: asJson === isJson ? uri : uri.replace(/\.\w+$/, asJson ? '.json' : '.yaml'),
    tree: treeOf(node, asJson),
  });
  const same = [form(root, isJson, ''), form(root, !isJson, isJson ? ' as YAML' : ' as JSON')];
  const isDescription = entry(root, 'openapi') ?? entry(root, 'swagger');
  if (!isWide || !isDescription) return same;
  const others = versions.flatMap((version) => {
    const json = inVersion(root, version);
    const other = json === null ? null : parseJson(json).root;
    return other
      ? [true, false].map((asJson) => form(other, asJson, ` as ${version} ${asJson ? 'JSON' : 'YAML'}`))
      : [];
  });
  return [...same, ...others];
}

function inVersion(root: DocumentNode, version: Version): string | null {
  try {
    return translated(root, version).json;
  } catch (error) {
    if (error instanceof Unsayable) return null;
    throw error;
  }
}

function basesIn(workspace: Workspace, { uri, tree }: Form, rule: string, name: string): readonly Base[] {
  return [...workspace.files.keys()].sort().flatMap((each) => {
    const found = ownFindings(workspace, each, rule);
    return found.flatMap((finding, index) =>
      baseOf(workspace, { uri, tree, rule, name, index }, finding, found),
    );
  });
}

function baseOf(
  workspace: Workspace,
  {
    uri,
    tree,
    rule,
    name,
    index,
  }: Pick<Form, 'uri' | 'tree'> & Pick<Base, 'rule' | 'index'> & { name: string },
  finding: Finding,
  found: readonly Finding[],
): readonly Base[] {
  const { uri: own } = finding.place;
  const offered = fixesFor(workspace, own, finding.fingerprint).filter(
    ({ refused, edits }) => refused === null && edits.some((each) => each.uri === uri),
  );
  if (!offered.length) return [];
  const proofs = proofsFor(workspace, own, finding.fingerprint).filter(({ fix }) => fix.refused === null);
  const results = proofs.flatMap(({ fix, after }) => (after ? [`${fix.id} ${resultOf(after, fix)}`] : []));
  return [
    {
      rule,
      title: `${name}: ${finding.message.slice(0, 60)}`,
      workspace,
      uri: own,
      varied: uri,
      index,
      count: found.length,
      start: { text: printed(tree), focus: [] },
      offers: new Map(offered.map(({ id, level }) => [id.slice(id.indexOf('/') + 1), level])),
      description: { finding, results: new Set(results) },
      stepsOf: (seed) => descriptionStepsOf(seed, tree.isJson),
      variantOf: (steps) => descriptionVariantOf(tree, steps as readonly DescriptionStep[]),
    },
  ];
}
