/** Paths of files and folders that code puts together: `path.join(__dirname, 'routes', file)`. */
import { type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Located } from './located.ts';
import type { LibraryValue } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

/** Calls and names followed for one path. */
const DEPTH_LIMIT = 10;
const pathPackages = ['path', 'node:path', 'path/posix', 'node:path/posix', 'pathe'];
const urlPackages = ['url', 'node:url'];

/**
 * The URI that a path stands for, with `*` for parts that are not known; null if it does not start at the file that it
 * stands in.
 */
export function uriPattern(workspace: Workspace, at: Located): string | null {
  const text = new Reader(workspace).read(at, 0);
  return text !== null && /^file:/.test(text) ? normal(text) : null;
}

/** Reads one path; lives only while it runs. Texts that are URIs start at a file, others are relative. */
class Reader {
  constructor(private readonly workspace: Workspace) {}

  read(at: Located, depth: number): string | null {
    const { uri, expression: id } = at.place;
    const expression = factsAt(this.workspace, uri).code.expressions[id];
    if (!expression || depth > DEPTH_LIMIT) return null;
    const of = (expression: ExpressionId) =>
      this.read({ place: { uri, expression }, context: at.context }, depth + 1);
    switch (expression.kind) {
      case 'literal':
        return String(expression.value);
      case 'template':
        return expression.texts.map(({ cooked }, i) => cooked + this.part(of, expression.values[i])).join('');
      case 'binary':
        return expression.operator === '+'
          ? `${of(expression.left) ?? '*'}${of(expression.right) ?? '*'}`
          : null;
      case 'member':
        return this.member(uri, expression, of);
      case 'reference':
        return this.reference(at, expression, depth);
      case 'call':
        return this.call(at, expression, of);
      case 'await':
      case 'cast':
        return of(expression.operand);
      default:
        return null;
    }
  }

  private part(of: (id: ExpressionId) => string | null, value: ExpressionId | undefined): string {
    return value === undefined ? '' : (of(value) ?? '*');
  }

  /** `import.meta.dirname`, and the parts of a URL that hold its path. */
  private member(
    uri: string,
    { object, property }: Extract<Expression, { kind: 'member' }>,
    of: (id: ExpressionId) => string | null,
  ): string | null {
    const { code } = factsAt(this.workspace, uri);
    if (code.expressions[object]?.kind === 'unknown') {
      if (property === 'url' || property === 'filename') return uri;
      return property === 'dirname' ? parentOf(uri) : null;
    }
    return property === 'pathname' || property === 'href' ? of(object) : null;
  }

  private reference(
    at: Located,
    { name, binding }: Extract<Expression, { kind: 'reference' }>,
    depth: number,
  ): string | null {
    const { uri } = at.place;
    if (binding === NONE) return name === '__dirname' ? parentOf(uri) : name === '__filename' ? uri : null;
    const { code } = factsAt(this.workspace, uri);
    const [only, ...others] = code.bindings[binding]?.definitions ?? [];
    const from = code.definitions[only ?? NONE]?.from;
    if (from?.kind === 'value' && !others.length && !from.path.length) {
      const place = { uri, expression: from.value };
      return this.read({ place, context: at.context }, depth + 1);
    }
    const [value, ...more] = valuesOf(this.workspace, at.place, at.context);
    return value?.kind === 'literal' && !more.length ? String(value.value) : null;
  }

  private call(
    at: Located,
    call: Extract<Expression, { kind: 'call' }>,
    of: (id: ExpressionId) => string | null,
  ): string | null {
    const [first = NONE] = call.arguments;
    const callee = calleesOf(this.workspace, at.place, at.context).find((each) => each.kind === 'library');
    if (!callee) return null;
    const name = lastName(callee);
    if (pathPackages.includes(callee.package)) {
      if (name === 'dirname') return parentOf(of(first));
      if (name === 'normalize') return of(first);
      if (name !== 'join' && name !== 'resolve') return null;
      return call.arguments.map((each) => of(each) ?? '*').join('/');
    }
    if (urlPackages.includes(callee.package) && (name === 'fileURLToPath' || name === 'pathToFileURL'))
      return of(first);
    const isUrl = name === 'URL' && (callee.package === 'global' || urlPackages.includes(callee.package));
    if (!isUrl) return null;
    const base = call.arguments[1];
    return base === undefined ? of(first) : `${parentOf(of(base))}/${of(first) ?? '*'}`;
  }
}

function lastName({ label }: LibraryValue): string {
  return label.replace(/\(\)$/, '').split('.').at(-1) ?? '';
}

function parentOf(uri: string): string;
function parentOf(uri: string | null): string | null;
function parentOf(uri: string | null): string | null {
  return uri === null ? null : uri.replace(/\/[^/]*\/?$/, '');
}

/** Takes `.` and `..` out of a path. */
function normal(text: string): string {
  const parts: string[] = [];
  for (const part of text.replace(/^file:\/\//, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `file:///${parts.join('/')}`;
}
