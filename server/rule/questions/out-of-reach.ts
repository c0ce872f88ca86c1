/** Endpoints that hardly anybody reaches: only the own machine can connect, or the path itself is a secret. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { isSecretName } from '../../meaning/entities/field-names.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Addresses at which only programs of the same machine are heard. */
export const ownMachine: RegExp = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** Whether all servers that a file starts listen on an address of the machine alone: `server.listen(4000, '127.0.0.1')`. */
const listensAtHome = query<Workspace, boolean>({
  name: 'whether the servers of a file are heard by the own machine only',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const hosts = code.expressions.flatMap((expression) => {
      const callee = expression.kind === 'call' ? code.expressions[expression.callee] : undefined;
      return expression.kind === 'call' && callee?.kind === 'member' && callee.property === 'listen'
        ? [hostAmong(code, expression.arguments)]
        : [];
    });
    return (
      hosts.length > 0 &&
      hosts.every((host) => {
        const values = host === NONE ? [] : valuesOf(workspace, { uri, expression: host }, null);
        return (
          values.length > 0 &&
          values.every((value) => value.kind === 'literal' && ownMachine.test(String(value.value)))
        );
      })
    );
  },
  fingerprint: String,
  onCycle: false,
});

/** The address that a call of `listen` is given, behind the port or as an option. */
function hostAmong(code: Code, given: readonly ExpressionId[]): ExpressionId {
  const [first = NONE, second = NONE] = given;
  const options = code.expressions[first];
  if (options?.kind === 'object') return options.properties.find(({ key }) => key === 'host')?.value ?? NONE;
  return code.expressions[second]?.kind === 'function' ? NONE : second;
}

/** Whether an endpoint is registered where nobody but the own machine is listened to. */
export function isForOwnMachine(workspace: Workspace, { registration }: Endpoint): boolean {
  return listensAtHome(workspace, registration.uri);
}

/** Names of environment variables followed from the path to where they are read. */
const DEPTH_LIMIT = 4;

/**
 * Whether the path of an endpoint holds a secret of the environment, so that whoever knows the path may come:
 * `` app.post(`/admin/${process.env.ADMIN_KEY}/clear`) ``. Only the name of the variable says that it is one.
 */
export function pathHoldsSecret(workspace: Workspace, { registration, pathKnown }: Endpoint): boolean {
  if (pathKnown) return false;
  const { code } = factsAt(workspace, registration.uri);
  const call = code.expressions[registration.expression];
  const [path = NONE] = call?.kind === 'call' ? call.arguments : [];
  return holdsSecret(code, path, DEPTH_LIMIT);
}

function holdsSecret(code: Code, id: ExpressionId, depth: number): boolean {
  const expression = code.expressions[id];
  if (!expression || depth <= 0) return false;
  switch (expression.kind) {
    case 'template':
      return expression.values.some((each) => holdsSecret(code, each, depth - 1));
    case 'binary':
      return [expression.left, expression.right].some((each) => holdsSecret(code, each, depth - 1));
    case 'member': {
      const owner = code.expressions[expression.object];
      const isEnvironment = owner?.kind === 'member' && owner.property === 'env';
      return isEnvironment && isSecretName(expression.property ?? '');
    }
    case 'reference':
      return expression.definitions.some((each) => {
        const from = code.definitions[each]?.from;
        return from?.kind === 'value' && !from.path.length && holdsSecret(code, from.value, depth - 1);
      });
    default:
      return false;
  }
}
