/** Where the statements of a script stand. Facts leave them out, as only fixes that write new ones need to know. */
import { parseScript, type TSESTree } from '../parse/script.ts';
import { contains, type Span } from '../text/span.ts';
import { query } from './memo.ts';
import { fileAt, type Workspace } from './workspace.ts';

export interface Statement extends Span {
  /** Whether it stands in a list of statements, so that another one can be put before it. */
  readonly isInList: boolean;
}

const statementsAt = query<Workspace, readonly Statement[]>({
  name: 'statements',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    const tree = file?.kind === 'script' ? parseScript(uri, file.text, false).tree : null;
    return tree ? statementsOf(tree) : [];
  },
  onCycle: [],
});

/** The innermost statement around a span; null if none is, as in a file that cannot be parsed. */
export function statementAround(workspace: Workspace, uri: string, span: Span): Statement | null {
  let found: Statement | null = null;
  for (const each of statementsAt(workspace, uri)) {
    const isCloser = !found || each.end - each.start <= found.end - found.start;
    if (isCloser && contains(each, span)) found = each;
  }
  return found;
}

/** The statements that stand directly in a block, in order. */
export function statementsIn(workspace: Workspace, uri: string, block: Span): readonly Statement[] {
  const within = statementsAt(workspace, uri).filter((each) => contains(block, each));
  const direct = within.filter(
    (each) => !within.some((other) => other !== each && contains(other, each) && other.isInList),
  );
  return [...direct].sort((a, b) => a.start - b.start);
}

/** The outermost statement around a span: one of the file itself; null if none is. */
export function outermostStatement(workspace: Workspace, uri: string, span: Span): Statement | null {
  const around = statementsAt(workspace, uri).filter((each) => contains(each, span));
  return around.reduce<Statement | null>(
    (outer, each) => (outer && outer.end - outer.start > each.end - each.start ? outer : each),
    null,
  );
}

/** The statements that a statement stands in, in no order. */
export function statementsAround(
  workspace: Workspace,
  uri: string,
  statement: Statement,
): readonly Statement[] {
  return statementsAt(workspace, uri).filter((each) => isAround(each, statement));
}

/** The next statement of the same list; null behind the last one. */
export function statementBehind(workspace: Workspace, uri: string, statement: Statement): Statement | null {
  const around = statementsAround(workspace, uri, statement);
  const later = statementsAt(workspace, uri).filter(
    (each) => each.start >= statement.end && around.every((outer) => contains(outer, each)),
  );
  return later.reduce<Statement | null>(
    (first, each) =>
      !first || each.start < first.start || (each.start === first.start && each.end > first.end)
        ? each
        : first,
    null,
  );
}

function isAround(outer: Span, inner: Span): boolean {
  return contains(outer, inner) && (outer.start < inner.start || outer.end > inner.end);
}

/** Lists of statements: the property of each kind of node that holds one. */
const lists: Readonly<Record<string, string>> = {
  Program: 'body',
  BlockStatement: 'body',
  StaticBlock: 'body',
  SwitchCase: 'consequent',
  TSModuleBlock: 'body',
};

function statementsOf(tree: TSESTree.Program): readonly Statement[] {
  const found: Statement[] = [];
  const open: { readonly node: TSESTree.Node; readonly isInList: boolean }[] = [
    { node: tree, isInList: false },
  ];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, isInList } = at;
    if (isStatement(node)) found.push({ start: node.range[0], end: node.range[1], isInList });
    for (const [key, value] of Object.entries(node)) {
      if (key === 'parent') continue;
      for (const each of Array.isArray(value) ? value : [value])
        if (isNode(each)) open.push({ node: each, isInList: lists[node.type] === key });
    }
  }
  return found;
}

function isStatement({ type }: TSESTree.Node): boolean {
  return (
    (type.endsWith('Statement') && type !== 'BlockStatement') ||
    type === 'VariableDeclaration' ||
    type === 'FunctionDeclaration' ||
    type === 'ClassDeclaration' ||
    /^Export\w*Declaration$/.test(type)
  );
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
