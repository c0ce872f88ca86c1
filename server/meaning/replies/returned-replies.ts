/** What handlers return where that is the reply: those that no call registers, methods of classes, procedures and operations. */
import type { FunctionId } from '../../facts/facts.ts';
import { hash } from '../../text/hash.ts';
import { query } from '../../workspace/memo.ts';
import { dependenciesOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { endpointsOfClasses } from '../endpoints/class-endpoints.ts';
import { endpointsOfContracts } from '../endpoints/contract-endpoints.ts';
import { endpointsOfDescriptions } from '../endpoints/described-endpoints.ts';
import { endpointsOfProcedures } from '../endpoints/procedures.ts';
import { endpointsOfResolvers } from '../endpoints/resolver-endpoints.ts';
import { endpointsOfSchemaFields } from '../endpoints/schema-fields.ts';
import { type ReturnedReply, returnedBy } from '../values/returned.ts';
import type { ExpressionPlace } from '../values/value.ts';
import type { HandlerEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

interface AnsweringHandler {
  readonly function: FunctionId;
  readonly registration: ExpressionPlace;
  readonly model: string;
  /** What decorators say of what it returns. */
  readonly returned: Endpoint['returned'];
}

/** File -> its functions that answer by what they return. */
const answeringByFile = query<Workspace, ReadonlyMap<string, readonly AnsweringHandler[]>>({
  name: 'handlers that answer by their result',
  compute: (workspace) => {
    const table = new Map<string, Map<FunctionId, AnsweringHandler>>();
    const all = [
      ...endpointsOfClasses(workspace),
      ...endpointsOfProcedures(workspace),
      ...endpointsOfContracts(workspace),
      ...endpointsOfResolvers(workspace),
      ...endpointsOfSchemaFields(workspace),
      ...endpointsOfDescriptions(workspace),
    ];
    for (const { framework, handler, registration, returned } of all) {
      for (const { uri, function: id } of handler?.functions ?? []) {
        const found = table.get(uri) ?? new Map<FunctionId, AnsweringHandler>();
        table.set(uri, found.set(id, { function: id, registration, model: framework, returned }));
      }
    }
    const inOrder = (found: ReadonlyMap<FunctionId, AnsweringHandler>) =>
      [...found.values()].sort((a, b) => a.function - b.function);
    return new Map([...table].map(([uri, found]) => [uri, inOrder(found)]));
  },
  fingerprint: (table) => hash(JSON.stringify([...table])),
  onCycle: new Map(),
});

/** Functions of a file that answer by what they return. */
const answeringHandlers = query<Workspace, readonly AnsweringHandler[]>({
  name: 'handlers of a file that answer by their result',
  compute: (workspace, uri) => answeringByFile(workspace, '').get(uri) ?? [],
  fingerprint: (methods) => JSON.stringify(methods),
  onCycle: [],
});

/** Replies by returned values, of methods and procedures in a file. */
export function returnedByHandlers(workspace: Workspace, uri: string): readonly ReturnedReply[] {
  return answeringHandlers(workspace, uri).flatMap(({ function: id, registration, model, returned }) => {
    const handler = automatonOf(workspace).models.get(model)?.handler;
    const returns = returned?.as ?? handler?.returns;
    const mediaTypes = returned?.mediaTypes ?? [];
    const isPageIfText = !mediaTypes.length && sendsTextsAsHtml(workspace, uri, handler);
    return returns
      ? returnedBy(workspace, { registration, model, mediaTypes, isPageIfText }, returns, [
          { uri, function: id, context: null },
        ])
      : [];
  });
}

/** Whether a text that is returned is sent as HTML where nothing says otherwise. */
export function sendsTextsAsHtml(
  workspace: Workspace,
  uri: string,
  handler: HandlerEntry | undefined,
): boolean {
  const { textsAsHtml } = handler ?? {};
  if (!textsAsHtml) return false;
  const dependencies = dependenciesOf(workspace, uri);
  return !textsAsHtml.unless.some((name) => dependencies.has(name));
}
