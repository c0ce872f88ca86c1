/** What the models say of guards that come from libraries. */

import type { Expression } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { testHolds } from '../values/argument-tests.ts';
import { saidOfLibrary } from '../values/sayings.ts';
import { type Context, isSpokenOf, type LibraryValue } from '../values/value.ts';
import type { GuardEntry, GuardKind } from '../vocabulary/model.ts';

/** Something that turns requests away before the handler answers, or that the chain has it do. */
export interface Guard {
  readonly kind: GuardKind;
  /** As written where it is registered, shortened. */
  readonly name: string;
  readonly place: Place;
  /** Why it is believed to be one, for readers: "answers 401 unless `req.user` is set". */
  readonly why: string;
  /** It turns away only those who show a credential, for what it says of them. */
  readonly ofSenders?: true;
  /** All who come through show one secret of the server, so that nobody is told from others. */
  readonly shared?: true;
}

/**
 * What a library's middleware guards.
 * @param name what the guards are called, as written where they are registered
 * @returns `open` where a function of the project decides what it guards
 */
export function libraryGuards(
  workspace: Workspace,
  value: LibraryValue,
  name: string,
  place: Place,
): { guards: readonly Guard[]; signsIn: boolean; open: boolean } {
  const entries = saidOfLibrary<GuardEntry>(workspace, value, 'guards').map(({ entry }) => entry);
  const where = value.call?.place;
  const call = where ? factsAt(workspace, where.uri).code.expressions[where.expression] : undefined;
  const guards: Guard[] = [];
  let signsIn = false;
  let open = false;
  for (const entry of entries) {
    let shared = false;
    if (call?.kind === 'call' && where) {
      const { context } = value.call as NonNullable<LibraryValue['call']>;
      if (entry.login?.some((test) => testHolds(workspace, test, call, where.uri, context))) {
        signsIn = true;
        continue;
      }
      const exception = entry.except?.find((test) => testHolds(workspace, test, call, where.uri, context));
      // With a function of the project's own it is up to that function what happens.
      if (exception?.form === 'function') open = true;
      if (exception) continue;
      shared = entry.shared?.some((test) => testHolds(workspace, test, call, where.uri, context)) ?? false;
    }
    const teller = isSpokenOf(value) ? 'a model of the team' : `\`${value.package}\``;
    guards.push({
      kind: entry.kind,
      name,
      place,
      why: `${teller} says so`,
      ...(shared ? { shared: true as const } : {}),
    });
  }
  return { guards, signsIn, open };
}

/** Whether a guard entry holds for a call: none of its exceptions does. */
export function holds(
  workspace: Workspace,
  entry: GuardEntry,
  call: Extract<Expression, { kind: 'call' }>,
  uri: string,
  context: Context | null,
): boolean {
  return ![...(entry.except ?? []), ...(entry.login ?? [])].some((test) =>
    testHolds(workspace, test, call, uri, context),
  );
}
