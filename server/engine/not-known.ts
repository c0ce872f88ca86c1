import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { authenticationAt } from '../meaning/guards/authentications.ts';
import type { Shape } from '../meaning/shapes/shapes.ts';
import { chainValidations, handlerValidations } from '../meaning/shapes/validators.ts';
import type { Answer } from '../rule/questions/answers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EndpointReport, NotKnown } from './contract.ts';

/** Names in one reason. */
const NAME_LIMIT = 5;

/**
 * What could not be found out about an endpoint, each with the reason.
 * @param answers what its handler answers, as far as it was read
 */
export function notKnownOf(
  workspace: Workspace,
  endpoint: Endpoint,
  answers: readonly Answer[],
): readonly NotKnown[] {
  const { chain, handler } = endpoint;
  const found: NotKnown[] = [];
  const add = (what: NotKnown['what'], why: string) => found.push({ what, why });
  if (endpoint.prefixKnown === false) add('path', 'the router is not seen to be put into an application');
  else if (!endpoint.pathKnown) add('path', 'a part of it is not a text that is known');
  if (handler?.unknown) add('handler', `\`${handler.name}\` could not be resolved`);
  const unknown = chain.filter((link) => link.unknown).map(({ name }) => name);
  if (unknown.length) add('middleware', `what ${namesOf(unknown)} does is not known`);
  const { authenticated, unclear } = authenticationAt(workspace, endpoint);
  if (authenticated === null) add('access', unclear);
  const unread = [...chainValidations(workspace, endpoint), ...handlerValidations(workspace, endpoint)]
    .filter(({ shape }) => shape === null)
    .map(({ name }) => name);
  if (unread.length) add('validation', `what ${namesOf(unread)} lets through is not known`);
  else if (handler?.unknown) add('validation', 'the handler is not read');
  const why = replyNotKnown(endpoint, answers);
  if (why) add('reply', why);
  return found;
}

function replyNotKnown({ handler }: Endpoint, answers: readonly Answer[]): string {
  if (handler?.unknown) return 'the handler is not read';
  if (!handler) return 'the library answers';
  if (!answers.length) return 'no answer was seen';
  return answers.some(({ kind, shape }) => kind === 'body' && !isSaid(shape))
    ? 'what a reply holds is not known'
    : '';
}

/** Whether a shape says anything of what is there. */
function isSaid(shape: Shape | null): boolean {
  return shape !== null && shape.is !== 'any';
}

/** The replies of an endpoint for its report: the same once, in the order of the code. */
export function repliesOf(answers: readonly Answer[]): EndpointReport['replies'] {
  const replies = answers.map(({ status, kind, shape }) => ({
    status,
    kind,
    fields: kind === 'body' ? fieldsOf(shape) : null,
  }));
  return [...new Map(replies.map((each) => [JSON.stringify(each), each])).values()];
}

/** Names of the fields of an object, or of the objects in a list; null where there are none, or not known. */
function fieldsOf(shape: Shape | null): readonly string[] | null {
  if (shape?.is === 'array') return fieldsOf(shape.items ?? null);
  return shape?.is === 'object' && shape.fields ? Object.keys(shape.fields) : null;
}

function namesOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  const more = all.length > NAME_LIMIT ? ` and ${all.length - NAME_LIMIT} more` : '';
  return `${all
    .slice(0, NAME_LIMIT)
    .map((name) => `\`${name}\``)
    .join(', ')}${more}`;
}
