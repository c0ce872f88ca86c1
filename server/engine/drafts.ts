/** Asks the rules. The only caller of rules, and the only fence for their errors: a rule that throws costs its own findings. */
import { flowsInto } from '../flow/flows.ts';
import { endpointsIn } from '../meaning/endpoints.ts';
import { apiDescription } from '../meaning/openapi/find.ts';
import { type Questions, questionsOf } from '../rule/questions.ts';
import type { Draft, Rule } from '../rule/rule.ts';
import { reasonOf } from '../text/reason.ts';
import type { Place } from '../text/span.ts';
import { scriptFiles } from '../workspace/links.ts';
import { intern, query, thingOf } from '../workspace/memo.ts';
import { allFiles, type Workspace } from '../workspace/workspace.ts';
import type { Problem } from './contract.ts';

export interface Drafts {
  readonly drafts: readonly Draft<never>[];
  readonly problems: readonly Problem[];
}

const nothing: Drafts = { drafts: [], problems: [] };

const draftsFromFile = query<Workspace, Drafts>({
  name: 'drafts of a rule from a file',
  compute: (workspace, uri, number) => ask(workspace, thingOf(workspace.memo, number) as Rule, uri),
  onCycle: nothing,
});

const draftsByFile = query<Workspace, ReadonlyMap<string, Drafts>>({
  name: 'drafts of a rule by file',
  compute: (workspace, _, number) => {
    const table = new Map<string, { drafts: Draft<never>[]; problems: Problem[] }>();
    const at = (uri: string) => {
      const known = table.get(uri) ?? { drafts: [], problems: [] };
      table.set(uri, known);
      return known;
    };
    for (const uri of allFiles(workspace, '')) {
      const { drafts, problems } = draftsFromFile(workspace, uri, number);
      for (const each of drafts) at(each.place.uri).drafts.push(each);
      for (const each of problems) at(each.place.uri).problems.push(each);
    }
    return table;
  },
  onCycle: new Map(),
});

/** What a rule says about places in a file. */
export function draftsAt(workspace: Workspace, rule: Rule, uri: string): Drafts {
  const number = intern(workspace.memo, `rule ${rule.id}`, () => rule);
  if (rule.kind === 'flow') return draftsFromFile(workspace, uri, number);
  return draftsByFile(workspace, '', number).get(uri) ?? nothing;
}

function ask(workspace: Workspace, rule: Rule, uri: string): Drafts {
  const drafts: Draft<never>[] = [];
  const problems: Problem[] = [];
  const questions = questionsOf(workspace);
  const fenced = (place: Place, run: () => readonly Draft<never>[]) => {
    try {
      drafts.push(...run());
    } catch (error) {
      problems.push(failure(rule, place, error));
    }
  };
  for (const { place, run } of subjects(workspace, rule, uri, questions)) fenced(place, run);
  return { drafts, problems };
}

interface Subject {
  readonly place: Place;
  readonly run: () => readonly Draft<never>[];
}

function subjects(workspace: Workspace, rule: Rule, uri: string, questions: Questions): readonly Subject[] {
  switch (rule.kind) {
    case 'flow': {
      const { to, stoppedBy } = rule;
      return flowsInto(workspace, uri)
        .filter(({ target }) => (to as readonly string[]).includes(target))
        .filter(({ arrival }) => !arrival.cleaners.some((each) => stoppedBy.includes(each)))
        .map((flow) => ({
          place: questions.place(flow.call),
          run: () => list(questions.isMadeHarmless(flow, stoppedBy) ? null : rule.report(flow, questions)),
        }));
    }
    case 'endpoint':
      return scriptFiles(workspace).includes(uri)
        ? endpointsIn(workspace, uri).map((endpoint) => ({
            place: endpoint.place,
            run: () => rule.check(endpoint, questions),
          }))
        : [];
    case 'operation': {
      const description = apiDescription(workspace, uri);
      return (description?.operations ?? []).map((operation) => ({
        place: { uri: operation.uri, span: operation.keySpan },
        run: () => rule.check(operation, description as NonNullable<typeof description>, questions),
      }));
    }
    case 'description': {
      const description = apiDescription(workspace, uri);
      if (!description) return [];
      return [{ place: { uri, span: { start: 0, end: 0 } }, run: () => rule.check(description, questions) }];
    }
  }
}

function list<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

function failure(rule: Rule, place: Place, error: unknown): Problem {
  const text = reasonOf(error);
  return { kind: 'rule', place, message: `The rule \`${rule.id}\` failed here and said nothing: ${text}` };
}
