/** What an application logs, and what it does not: refused sign-ins above all. */
import { type Code, type Expression, NONE } from '../../facts/facts.ts';
import { standsIn } from '../../facts/reading.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { guardsOfLink } from '../../meaning/guards/guards.ts';
import { hasSetting } from '../../meaning/settings/application-settings.ts';
import { isLog } from '../../meaning/sinks/logs.ts';
import { sayingsAtCall } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { isMadeUp, programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { reaches } from '../reach.ts';

/** The library that stands for the language itself, whose console is no logger. */
const console = 'javascript';

/** The first call of the project that writes a log by a library; null if there is none. */
const firstLog = query<Workspace, ExpressionPlace | null>({
  name: 'first call of a logger',
  compute: (workspace) => {
    for (const uri of programFiles(workspace)) {
      if (isMadeUp(workspace, uri)) continue;
      const { code } = factsAt(workspace, uri);
      const found = code.expressions.findIndex(
        (each, expression) => each.kind === 'call' && isLoggerCall(workspace, { uri, expression }),
      );
      if (found >= 0) return { uri, expression: found };
    }
    return null;
  },
  onCycle: null,
});

function isLoggerCall(workspace: Workspace, place: ExpressionPlace): boolean {
  const { ofArguments, ofCall } = sayingsAtCall(workspace, place);
  return (
    ofCall.some(({ section }) => section === 'logs') ||
    ofArguments.some(
      ({ section, entry, model }) => section === 'sinks' && entry === 'log' && model !== console,
    )
  );
}

/** Where the project logs by a library; null if nothing shows that it does. */
export function loggerUse(workspace: Workspace): Place | null {
  const found = firstLog(workspace, '');
  if (!found) return null;
  const { start, end } = factsAt(workspace, found.uri).code.expressions[found.expression] ?? {
    start: 0,
    end: 0,
  };
  return { uri: found.uri, span: { start, end } };
}

const requestLog = query<Workspace, boolean>({
  name: 'whether each request is logged',
  compute: (workspace) =>
    hasSetting(workspace, 'request-log') ||
    allEndpoints(workspace).some(({ chain }) =>
      chain.some(
        (link) =>
          guardsOfLink(workspace, link).guards.some(({ kind }) => kind === 'logging') ||
          nameWords(link.name).some((word) => telling.has(word)),
      ),
    ),
  fingerprint: String,
  onCycle: false,
});

/** Whether each request is logged: by a middleware before any endpoint, or because the application is told to. */
export function logsRequests(workspace: Workspace): boolean {
  return requestLog(workspace, '');
}

const telling = new Set(
  'log logs logger logging logged morgan audit audits audited track tracked event events emit report capture record metric metrics counter increment inc sentry notify alert publish dispatch'.split(
    ' ',
  ),
);

/** Whether anything in the chain or the handler writes a log, or calls something that cannot be read and sounds as if it did. */
export function mayLog(workspace: Workspace, endpoint: Endpoint): boolean {
  const logger = loggerUse(workspace);
  return [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])].some((link) =>
    reaches(workspace, link, ({ place, expression, code, context }) => {
      if (expression.kind !== 'call') return false;
      if (isLog(workspace, place, context)) return true;
      const callees = calleesOf(workspace, place, context);
      if (callees.some(({ kind }) => kind === 'function')) return false;
      // The logger that is seen nowhere may be in a file that is not there.
      if (!logger && callees.length > 0 && callees.every(({ kind }) => kind === 'unknown')) return true;
      return nameWords(nameOfCallee(code, place.expression)).some((word) => telling.has(word));
    }),
  );
}

/** Whether a call is given what was tested for being there: `if (error) return next(error)`. */
function isTestedItself(
  code: Code,
  { arguments: given, condition }: Extract<Expression, { kind: 'call' }>,
): boolean {
  const at = code.conditions[condition];
  const test = at?.kind === 'test' && at.value ? code.expressions[at.test] : undefined;
  const argument = code.expressions[given[0] ?? NONE];
  return (
    test?.kind === 'reference' &&
    argument?.kind === 'reference' &&
    test.binding !== NONE &&
    test.binding === argument.binding
  );
}

/** Whether a handler hands errors to somebody else, who may log them: it throws, or gives an error to `next`. */
export function leavesErrors(workspace: Workspace, endpoint: Endpoint): boolean {
  const functions = new Set<string>();
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])];
  return links.some((link) =>
    reaches(workspace, link, ({ place, expression, code, context }) => {
      const key = `${place.uri}#${expression.function}`;
      if (!functions.has(key)) {
        functions.add(key);
        const exits = code.functions[expression.function]?.exits ?? [];
        if (exits.some(({ kind }) => kind === 'throw')) return true;
      }
      return (
        expression.kind === 'call' &&
        expression.arguments.length > 0 &&
        // What fails is no refused sign-in: `catch (error) { next(error); }`, `(error) => { if (error) return next(error); }`.
        !standsIn(code, expression.condition, 'catch') &&
        !isTestedItself(code, expression) &&
        sayingsAtCall(workspace, place, context).ofCall.some(({ section }) => section === 'passes')
      );
    }),
  );
}
