/** Variants of an API description: the same in other words, by steps that can be taken back one by one. */
import { parseJson } from '../../server/parse/json.ts';
import { parseYaml } from '../../server/parse/yaml.ts';
import { type DescriptionMutation, descriptionMutations } from './description-mutations.ts';
import { printed } from './description-print.ts';
import { type DescriptionTree, sayingOf, sayingOfNode } from './description-tree.ts';
import { chanceOf } from './random.ts';

/** One use of a mutation. */
export interface DescriptionStep {
  readonly mutation: DescriptionMutation;
  /** From 0 to 1: at which of its places. */
  readonly choice: number;
  readonly everywhere: boolean;
}

const weightedFor = (kind: 'yaml' | 'json') =>
  descriptionMutations
    .filter(({ of }) => of === kind || of === 'both')
    .flatMap((each) => Array<DescriptionMutation>(each.weight ?? 1).fill(each));
const weighted = { yaml: weightedFor('yaml'), json: weightedFor('json') };

/** The steps of a variant: one to six. */
export function descriptionStepsOf(seed: number, isJson: boolean): readonly DescriptionStep[] {
  const chance = chanceOf(seed);
  const count = 1 + Math.floor(chance.next() ** 1.2 * 6);
  return Array.from({ length: count }, () => {
    const mutation = chance.pick(weighted[isJson ? 'json' : 'yaml']);
    return { mutation, choice: chance.next(), everywhere: chance.next() < (mutation.everywhere ? 0.6 : 0.2) };
  });
}

/** The variant that steps make of a description. Steps after which it would say something else are left out. */
export function descriptionVariantOf(
  start: DescriptionTree,
  steps: readonly DescriptionStep[],
): { readonly text: string; readonly used: readonly DescriptionStep[] } {
  let tree = start;
  let text = printed(tree);
  const used: DescriptionStep[] = [];
  for (const step of steps) {
    const next = structuredClone(tree);
    if (!step.mutation.change(next, step)) continue;
    const made = printed(next);
    if (made === text || !says(next, made)) continue;
    used.push(step);
    tree = next;
    text = made;
  }
  return { text, used };
}

/** Whether a text is read as what a tree says; merges are trusted. */
function says(tree: DescriptionTree, text: string): boolean {
  const { root, errors } = tree.isJson ? parseJson(text) : parseYaml(text);
  if (!root || errors.length) return false;
  const meant = sayingOf(tree.root);
  return meant.includes('"<<":') || sayingOfNode(root) === meant;
}
