import { differing, type FulfilledOperation, fulfilledOperations } from '../../server/rule/contract.ts';
import { absences } from '../../server/rule/descriptions.ts';
import { describedParameterRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, type Operation, type Questions, rule } from '../../server/rule/rule.ts';

interface Found {
  readonly description: ApiDescription;
  readonly operation: Operation;
  /** Parameters that the code reads and the description lacks. */
  readonly missing: readonly Named[];
}

interface Named {
  readonly name: string;
  readonly in: Part;
}

type Part = 'query' | 'header' | 'cookie';

const parts: readonly Part[] = ['query', 'header', 'cookie'];

/** The code reads parameters that the API description does not list, or none of those that it lists (CWE-1059). */
export default rule<readonly Found[]>({
  id: 'contract-parameter',
  title: 'The code and the description differ in the parameters',
  owasp: ['API9:2023', 'API8:2023'],
  cwe: [1059],
  kind: 'description',
  holdsCode: true,
  check: (description, ask) => {
    const all = fulfilledOperations(description, ask);
    const keys = new Set(description.schemes.map(({ keyName }) => keyName?.toLowerCase()));
    const read = all.flatMap((each) => {
      const missing = parts.flatMap((part) =>
        undescribed(each, part, ask)
          .filter((name) => !keys.has(name.toLowerCase()))
          .map((name): Named => ({ name, in: part })),
      );
      const names = missing.map((named) => `\`${named.name}\` (${named.in})`);
      return missing.length ? [{ ...differing(each, names), description, missing }] : [];
    });
    const unread = all.flatMap((each) => {
      const names = unreadIn(each, ask).map((name) => `\`${name}\``);
      return names.length ? [{ ...differing(each, names), description, missing: [] }] : [];
    });
    return [
      ...absences(description, read, {
        key: 'read',
        confidence: 'low',
        one: (label, detail) =>
          `The code of \`${label}\` reads ${detail}, which the description does not list. Describe what may be sent.`,
        many: (count, first, detail) =>
          `The code of ${count} operations reads parameters that the description does not list; the first is \`${first}\` with ${detail}. Describe what may be sent.`,
        attack: 'A parameter that nobody knows of is held against nothing, and whoever finds it uses it.',
        evidence: ['The names are read in the handler, or in functions that it hands the request to.'],
      }),
      ...absences(description, unread, {
        key: 'unread',
        confidence: 'low',
        one: (label, detail) =>
          `The code of \`${label}\` does not read ${detail}, which the description requires. Use it, or take it out.`,
        many: (count, first, detail) =>
          `The code of ${count} operations does not read parameters that the description requires; the first is \`${first}\` with ${detail}. Use them, or take them out.`,
        attack: 'A limit or a filter that the description promises is not there.',
        evidence: ['The handler reads other parameters by their names, and none of these.'],
      }),
    ];
  },
  fixes: {
    parameter: {
      title: 'Describe the parameters',
      level: 'C',
      make: (found, ask) =>
        found.some(({ missing }) => missing.length) ? describedParameterRepairs(ask.workspace, found) : [],
    },
  },
});

/** Headers that belong to HTTP, to browsers and to proxies rather than to one operation. */
const commonHeaders =
  /^(?:authorization|proxy-authorization|cookie|host|origin|referer|user-agent|accept(?:-.*)?|content-.*|connection|date|range|if-.*|forwarded|x-forwarded-.*|x-real-ip|x-request(?:ed)?-.*|x-correlation-id|x-amz.*|cf-.*|sec-.*|traceparent|tracestate|via|x-csrf-token|x-xsrf-token|x-http-method-override|x-hub-signature.*|.*-signature(?:-.*)?|forEach|get|has|entries|keys|values)$/i;

/** Methods of maps, which are no names of parameters. */
const methods = new Set(
  'get getAll has entries keys values forEach toString size length hasOwnProperty'.split(' '),
);

function undescribed({ operation, code }: FulfilledOperation, part: Part, ask: Questions): readonly string[] {
  if (part === 'cookie' && operation.security.requirements?.length) return [];
  const described = operation.parameters.filter((each) => each.in === part || each.in === 'querystring');
  // `deepObject` and lists: `filter[name]` and `filter` are one parameter.
  const names = new Set(described.map(({ name }) => rootOf(name)));
  // Routers of files give what stands in the path as a part of the query, too.
  if (part === 'query') for (const [, name = ''] of code.path.matchAll(/:(\w+)/g)) names.add(rootOf(name));
  const own = ask.partRead(code, part).names.filter((name) => !methods.has(name) && !/^\d+$|^\*$/.test(name));
  return own.filter((name) => !names.has(rootOf(name)) && !(part === 'header' && commonHeaders.test(name)));
}

function rootOf(name: string): string {
  return (name.split(/[[.]/)[0] ?? name).toLowerCase();
}

/** Required parameters of the query that are not read where others are. */
function unreadIn({ operation, code }: FulfilledOperation, ask: Questions): readonly string[] {
  if (ask.isEnforced(code)) return [];
  const { names, whole } = ask.partRead(code, 'query');
  if (whole || !names.length) return [];
  const validated = ask.validations(code).some(({ part }) => part === 'query' || part === 'any');
  if (validated) return [];
  const known = new Set(names.map(rootOf));
  return operation.parameters
    .filter((each) => each.in === 'query' && each.required && !known.has(rootOf(each.name)))
    .map(({ name }) => name);
}
