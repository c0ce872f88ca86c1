/** How a failure is shown: what makes a program of the example fail, and what the fix does with it. */
import { createTwoFilesPatch } from 'diff';
import type { Shrunk } from './survey.ts';

export function pictureOf({ base, failure, steps, text, times }: Shrunk): string {
  const names = steps.map(({ mutation }) => mutation.name).join(', ');
  return [
    '',
    `### ${base.rule}/${failure.fix} ${failure.kind} (${times}) by ${names}`,
    `${base.title}: ${failure.text}`,
    differenceOf(base.start.text, text),
    ...(failure.after === undefined ? [] : ['--- what the fix does', differenceOf(text, failure.after)]),
  ].join('\n');
}

function differenceOf(before: string, after: string): string {
  return createTwoFilesPatch('a', 'b', before, after, '', '', { context: 1 }).split('\n').slice(4).join('\n');
}
