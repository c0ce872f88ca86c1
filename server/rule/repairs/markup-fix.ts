/** Escapes data where it stands in HTML; refused where escaping is not enough. */
import { NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { HOLE } from '../../meaning/values/texts.ts';
import { contains } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { carriersOf } from './carriers.ts';
import type { Repair } from './repair.ts';
import { conversionRepairs } from './value-fix.ts';

const title = 'Escape it as text of HTML';

/** Repairs of a flow into HTML. */
export function markupRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const before = writtenBefore(workspace, flow);
  const reason = before === null ? 'The text before it is too long to be read.' : objection(before);
  if (reason !== null) return [{ kind: 'refused', title, reason }];
  const isText = flow.arrival.form.before !== '' || flow.arrival.form.after !== '';
  // A value that is sent alone may be meant as HTML, or as an object that is sent as JSON.
  const byOwn = !/<[a-z][^<>]*$/i.test(before ?? '');
  return conversionRepairs(workspace, flow, {
    does: 'html-escaped',
    title,
    level: isText ? 'A' : 'B',
    byOwn,
  });
}

const notEnough = 'Escaping does not help';

/** Why escaped data would still do harm behind a piece of HTML; null if it would not (HTML Living Standard, 13.2.5). */
function objection(before: string): string | null {
  const element = openElement(before);
  if (element)
    return `${notEnough} within \`<${element}>\`: put the data into an attribute, and read it from there.`;
  const tag = /<[a-z][^<>]*$/i.exec(before)?.[0];
  if (tag === undefined) return null;
  const attribute = /([^\s"'=<>/]+)\s*=\s*(["'])(?:(?!\2).)*$/s.exec(tag);
  if (!attribute) return `${notEnough} outside the quotes of an attribute.`;
  const [, name = ''] = attribute;
  return /^(?:title|alt|value|placeholder|class|id|name|label|lang|for|role|aria-[\w-]+|data-[\w-]+)$/i.test(
    name,
  )
    ? null
    : `${notEnough} in \`${name}\`, whose text has a language of its own.`;
}

/** Longer texts before the data are cut in the middle (`meaning/values/texts.ts`). */
const LENGTH_LIMIT = 200;

/** All of the text that is written before the data; null if a part of it was left out. */
function writtenBefore(workspace: Workspace, flow: Flow): string | null {
  const { before } = flow.arrival.form;
  if (before.length < LENGTH_LIMIT) return before;
  const { code } = factsAt(workspace, flow.argument.uri);
  const argument = code.expressions[flow.argument.expression];
  const [carrier] = carriersOf(workspace, flow);
  const own = code.expressions[carrier?.place.expression ?? NONE];
  if (!argument || !own || !contains(argument, own)) return null;
  return code.expressions
    .flatMap((each) =>
      each.kind === 'template'
        ? each.texts
        : each.kind === 'literal' && typeof each.value === 'string'
          ? [{ start: each.start, end: each.end, cooked: each.value }]
          : [],
    )
    .filter((each) => each.start >= argument.start && each.end <= own.start)
    .sort((a, b) => a.start - b.start)
    .map(({ cooked }) => cooked)
    .join('');
}

/** The element at the end of a piece of HTML whose text is no HTML. */
function openElement(before: string): string | null {
  const text = before.replaceAll(HOLE, '');
  const open = [...text.matchAll(/<(\/?)(script|style|iframe|noscript|textarea|title|xmp)\b/gi)].at(-1);
  const name = open?.[2]?.toLowerCase() ?? '';
  const isRaw = name !== 'textarea' && name !== 'title';
  return open && open[1] === '' && isRaw ? name : null;
}
