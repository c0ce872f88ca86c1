/** Which code runs at the client, told by directives, and which functions of the server it can reach. */
import { NONE } from '../../facts/facts.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { importersOf, scriptFiles } from '../../workspace/links.ts';
import { intern, query, thingOf } from '../../workspace/memo.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { functionsWithDirective } from './directives.ts';

/** Files that export a function on. */
const DEPTH_LIMIT = 4;

const clientFiles = query<Workspace, ReadonlySet<string>>({
  name: 'client files',
  compute: (workspace, _uri, number) => {
    const { client, server } = thingOf(workspace.memo, number) as { client: string; server: string };
    const found = new Set<string>();
    const next = scriptFiles(workspace).filter((uri) => hasDirective(workspace, uri, client));
    for (let uri = next.pop(); uri !== undefined; uri = next.pop()) {
      if (found.has(uri) || hasDirective(workspace, uri, server)) continue;
      found.add(uri);
      const { imports, exports } = outlineAt(workspace, uri);
      const specifiers = [
        ...imports.filter((each) => !each.typeOnly).map((each) => each.specifier),
        ...exports.flatMap((each) => (each.kind === 'local' ? [] : [each.specifier])),
      ];
      for (const specifier of specifiers) {
        const target = resolveModule(workspace, uri, specifier);
        if (target.kind === 'file') next.push(target.uri);
      }
    }
    return found;
  },
  onCycle: new Set(),
});

function hasDirective(workspace: Workspace, uri: string, directive: string): boolean {
  if (!directive || !fileAt(workspace, uri)?.text.includes(directive)) return false;
  return functionsWithDirective(factsAt(workspace, uri).code, directive).has(0);
}

/**
 * Whether an exported server function can be called by clients: client code imports it, or server code hands it on
 * as a value (to a form, say). One that server code alone calls is left out of what is sent to clients. True if
 * nothing of the workspace imports it.
 * @param client the directive of files that run at the client
 * @param server the directive of the function's own file
 */
export function isOpenToClients(
  workspace: Workspace,
  uri: string,
  name: string,
  client: string,
  server: string,
): boolean {
  const number = intern(workspace.memo, `client files ${client} ${server}`, () => ({ client, server }));
  const uses = usesIn(workspace, uri, name, clientFiles(workspace, '', number), 0);
  return uses.open || !uses.seen;
}

interface ServerUses {
  readonly seen: boolean;
  readonly open: boolean;
}

function usesIn(
  workspace: Workspace,
  uri: string,
  name: string,
  clients: ReadonlySet<string>,
  depth: number,
): ServerUses {
  let seen = false;
  for (const importer of importersOf(workspace, uri)) {
    const { outline, code } = factsAt(workspace, importer);
    const isClient = clients.has(importer);
    for (const { from, binding } of code.definitions) {
      if (from.kind !== 'import') continue;
      const fact = outline.imports[from.import];
      const target = fact && resolveModule(workspace, importer, fact.specifier);
      if (!fact || fact.typeOnly || target?.kind !== 'file' || target.uri !== uri) continue;
      if (fact.kind === 'named' && fact.imported !== name) continue;
      seen = true;
      const isHandedOn = (code.bindings[binding]?.references ?? []).some((reference) => {
        const outer = code.expressions[code.expressions[reference]?.parent ?? NONE];
        return outer?.kind !== 'call' || outer.callee !== reference;
      });
      if (isClient || isHandedOn || fact.kind !== 'named') return { seen, open: true };
    }
    for (const each of outline.exports) {
      if (each.kind === 'local' || depth >= DEPTH_LIMIT) continue;
      const onward = each.kind === 'from' && each.imported === name ? each.name : name;
      if (each.kind === 'from' ? each.imported !== name : each.name !== null) continue;
      const target = resolveModule(workspace, importer, each.specifier);
      if (target.kind !== 'file' || target.uri !== uri) continue;
      const inner = usesIn(workspace, importer, onward, clients, depth + 1);
      if (inner.open) return inner;
      seen ||= inner.seen;
    }
  }
  return { seen, open: false };
}
