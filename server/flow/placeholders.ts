/** Values that a library puts into a text as they are, because a sign behind their placeholder says so: `$1:raw`. */
import { NONE } from '../facts/facts.ts';
import { textAt } from '../meaning/values/texts.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { argumentOf, selects } from '../meaning/vocabulary/automaton.ts';
import type { SinkEntry, SinkSaying } from '../meaning/vocabulary/model.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** `$1` or `${name}`, with other brackets as well, and the sign that may stand in or behind it. */
const placeholder = /\$(?:(\d+)|[{(<[/]\s*(\w+)\s*)(:\w+|\^|#|~)?/g;

/**
 * The properties of an argument that are put in as they are; null where what is said of the argument speaks of no placeholders.
 * @param place the argument
 */
export function rawPlaceholders(
  workspace: Workspace,
  call: ExpressionPlace,
  place: ExpressionPlace,
  saying: SinkSaying,
): readonly (readonly string[])[] | null {
  const entries = (Array.isArray(saying) ? saying : [saying]) as readonly (SinkEntry | string)[];
  const entry = entries.find((each): each is SinkEntry => typeof each === 'object' && !!each.placeholders);
  if (!entry?.placeholders) return null;
  const { text, signs, outsideQuotes } = entry.placeholders;
  const argument = argumentOf(text);
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  if (!argument || expression?.kind !== 'call') return [];
  const args = expression.arguments;
  const at = args.find((_, i) => selects(argument.which, i, args.length)) ?? NONE;
  if (at === NONE) return [];
  const given = code.expressions[place.expression]?.kind;
  const isOne = given !== 'array' && given !== 'object';
  const written = textAt(workspace, { uri: call.uri, expression: at }, null);
  return [...written.matchAll(placeholder)].flatMap(({ index, 1: number, 2: name, 3: sign = '' }) => {
    const isBare = outsideQuotes.includes(sign) && written.slice(0, index).split("'").length % 2 === 1;
    if (!isBare && !signs.includes(sign)) return [];
    if (name !== undefined) return [[name]];
    const listed = [[String(Number(number) - 1)]];
    // One value alone stands for a list of one.
    return isOne && number === '1' ? [[], ...listed] : listed;
  });
}
