/** Turns a command that a shell reads into a program with a list of arguments, as the library's model says. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { fixedText, onlyDefinition, onlyValueOf, withoutCasts, withoutCastsAt } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import { saidOfArguments, saidOfCall } from '../../meaning/values/sayings.ts';
import type { ProgramFix } from '../../meaning/vocabulary/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { statementAround } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { asText } from './as-text.ts';
import { onlyValue } from './carriers.ts';
import { besideInList, quoteOf } from './imports.ts';
import { freeName, indentAt, layoutOf } from './insertion.ts';
import { codeOf, type Piece, piecesOf } from './joined-text.ts';
import { withParentheses } from './operands.ts';
import type { Repair } from './repair.ts';
import { switchRepairs } from './setting-fix.ts';

const title = 'Run the program without a shell';

class Refusal extends Error {}

/** Repairs of a flow into a shell command; one refused repair where it cannot be done. */
export function programRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  if (flow.target !== 'shell-command') return [];
  try {
    return [repair(workspace, flow)];
  } catch (error) {
    if (error instanceof Refusal) return [{ kind: 'refused', title, reason: error.message }];
    throw error;
  }
}

function repair(workspace: Workspace, flow: Flow): Repair {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const call = code.expressions[flow.call.expression];
  const [said] = saidOfCall<ProgramFix>(workspace, flow.call, 'program-fixes');
  if (call?.kind !== 'call') throw new Refusal('How the function is called was not understood.');
  if (!said) return withoutShell(workspace, flow, call);
  const options = withoutCasts(code, call.arguments[1] ?? NONE);
  if (options?.kind === 'object' && options.properties.some(({ key }) => key === 'shell' || key === null))
    throw new Refusal('The options of the call name a shell.');
  const joined = joinedCommand(code, flow.argument.expression);
  const command = code.expressions[joined] as Expression;
  const quote = quoteOf(text);
  const words = wordsOf(text, code, piecesOf(code, text, joined)).map((word) => written(word, quote));
  const [program, ...rest] = words;
  if (!program?.startsWith(quote)) throw new Refusal('The program itself is not written down.');
  const isInCall = isWithin(command, code.expressions[flow.argument.expression]);
  const span = isInCall
    ? withParentheses(code, text, flow.argument.expression)
    : spanOf(withTypes(code, joined));
  const list = `[${rest.join(', ')}]`;
  const edits = isInCall
    ? [{ span, text: `${program}, ${list}` }]
    : [{ span, text: list }, ...listEdits(code, text, flow.argument.expression, program)];
  const names = nameEdits(workspace, uri, code, call.callee, said.entry.instead);
  return { kind: 'edits', title, level: 'B', edits: [{ uri, edits: [...names, ...edits] }] };
}

/** An expression with what types say of it: a list is no text any more. */
function withTypes(code: Code, id: ExpressionId): Expression {
  const expression = code.expressions[id] as Expression;
  return code.expressions[expression.parent]?.kind === 'cast'
    ? withTypes(code, expression.parent)
    : expression;
}

function spanOf({ start, end }: Expression): Span {
  return { start, end };
}

function isWithin(inner: Expression, outer: Expression | undefined): boolean {
  return !!outer && outer.start <= inner.start && inner.end <= outer.end;
}

/** A program with a list of arguments that is run by a shell for the sake of an option. */
function withoutShell(workspace: Workspace, flow: Flow, call: Extract<Expression, { kind: 'call' }>): Repair {
  const { code } = factsAt(workspace, flow.call.uri);
  const list = withoutCasts(code, call.arguments[1] ?? NONE);
  const isList = call.arguments[1] === flow.argument.expression && list?.kind === 'array';
  const written = fixedText(code, withoutCastsAt(code, call.arguments[0] ?? NONE));
  if (!isList || written === null || /\s/.test(written))
    throw new Refusal('How this library runs a program without a shell is not known.');
  const [found] = switchRepairs(workspace, flow, title);
  if (found?.kind !== 'edits') throw new Refusal('The program that is run is itself a shell.');
  return found;
}

/** The expression that puts the command together: the argument, or the value of a name that nothing else uses. */
function joinedCommand(code: Code, id: ExpressionId): ExpressionId {
  const argument = code.expressions[id];
  if (argument?.kind === 'cast') return joinedCommand(code, argument.operand);
  const binding = argument?.kind === 'reference' ? code.bindings[argument.binding] : undefined;
  // A type that is written beside the name goes with it.
  const isOwn = binding?.references.length === 1;
  const joined = withoutCastsAt(code, isOwn ? onlyValue(code, id) : id);
  const { kind } = code.expressions[joined] ?? {};
  if (kind === 'template' || kind === 'binary') return joined;
  throw new Refusal('The command is not put together in the call.');
}

/** `run(command)` becomes `run('program', list)`: the name now stands for the list of arguments, and is called so. */
function listEdits(code: Code, text: string, id: ExpressionId, program: string): readonly TextEdit[] {
  const reference = withoutCasts(code, id);
  const binding = reference?.kind === 'reference' ? code.bindings[reference.binding] : undefined;
  if (!binding) throw new Refusal('The command is not put together in the call.');
  const { start, end } = binding.span;
  const name = freeName(code, 'args');
  return [
    { span: { start, end }, text: name },
    { span: withParentheses(code, text, id), text: `${program}, ${name}` },
  ];
}

/** A stretch of one word of the command as it is written, or code that is put into it. */
type Part = { readonly kind: 'text' | 'code'; readonly source: string };

/** Splits the command at its spaces, as a shell does. Refuses what only a shell understands. */
function wordsOf(text: string, code: Code, pieces: readonly Piece[]): readonly (readonly Part[])[] {
  const words: Part[][] = [[]];
  let quote: string | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'hole') {
      words.at(-1)?.push({ kind: 'code', source: codeOf(code, text, piece) });
      continue;
    }
    let run = '';
    const close = () => {
      if (run) words.at(-1)?.push({ kind: 'text', source: run });
      run = '';
    };
    for (const sign of text.slice(piece.start, piece.end)) {
      if (sign === quote) quote = null;
      else if (!quote && (sign === '"' || sign === "'")) quote = sign;
      else if (!quote && /\s/.test(sign)) {
        if (sign !== ' ') throw new Refusal('The command has several lines.');
        close();
        if (words.at(-1)?.length) words.push([]);
      } else {
        if (/[|&;<>()$`\\*?[\]{}#~!%]/.test(sign))
          throw new Refusal(`The command holds \`${sign}\`, which only a shell understands.`);
        run += sign;
      }
    }
    close();
  }
  if (quote) throw new Refusal('The quotes of the command do not match.');
  return words.filter((word) => word.length);
}

/** A word as code: a text, the value itself, or a template of both. */
function written(word: readonly Part[], quote: string): string {
  const [only] = word;
  if (word.length === 1 && only)
    return only.kind === 'code' ? asText(only.source) : `${quote}${only.source}${quote}`;
  if (word.every(({ kind }) => kind === 'text'))
    return `${quote}${word.map(({ source }) => source).join('')}${quote}`;
  return `\`${word.map(({ kind, source }) => (kind === 'code' ? `\${${source}}` : source)).join('')}\``;
}

/** Edits that call another function of the same library, and take its name in where the first one's was. */
function nameEdits(
  workspace: Workspace,
  uri: string,
  code: Code,
  callee: ExpressionId,
  instead: string,
): readonly TextEdit[] {
  const expression = code.expressions[callee];
  if (expression?.kind === 'member' && expression.computed === NONE)
    return [{ span: expression.propertySpan, text: instead }];
  if (expression?.kind !== 'reference') throw new Refusal('How the function is called was not understood.');
  const binding = code.bindings[expression.binding];
  const definition = code.definitions[binding?.definitions[0] ?? NONE];
  const from = definition?.from;
  const isTaken =
    from?.kind === 'import' ||
    (from?.kind === 'value' && from.path.length === 1 && isModule(code, from.value));
  if (!definition) throw new Refusal('The function is made from another one elsewhere.');
  if (!isTaken) return wrappedEdits(workspace, uri, code, callee, instead);
  const text = fileAt(workspace, uri)?.text ?? '';
  const call = callOf(text, expression, instead);
  const isKnown = code.bindings.some((each) => each.name === instead && each.function === 0);
  return isKnown ? [call] : [besideInList(text, definition.span, instead), call];
}

/** Whether an expression is a whole module: `require('child_process')`, or a name of it. */
function isModule(code: Code, id: ExpressionId): boolean {
  const value = withoutCastsAt(code, id);
  if (code.imports.some((each) => each.expression === value)) return true;
  const from = onlyDefinition(code, value);
  if (from?.kind === 'import') return true;
  const given = from?.kind === 'value' && !from.path.length ? withoutCastsAt(code, from.value) : NONE;
  return given !== NONE && code.imports.some((each) => each.expression === given);
}

/** The name at a call; `exec.call(null, …)` is a plain call, whose overloads TypeScript tells apart. */
function callOf(text: string, { start, end }: Expression, instead: string): TextEdit {
  const lent = /^\s*\.call\s*\(\s*(?:null|undefined)\s*,\s*/.exec(text.slice(end, end + 80))?.[0];
  return lent
    ? { span: { start, end: end + lent.length }, text: `${instead}(` }
    : { span: { start, end }, text: instead };
}

/** `const run = promisify(exec)`: the same is made of the other function, under a name of its own where others use the first. */
function wrappedEdits(
  workspace: Workspace,
  uri: string,
  code: Code,
  callee: ExpressionId,
  instead: string,
): readonly TextEdit[] {
  const called = code.expressions[callee];
  const binding = called?.kind === 'reference' ? code.bindings[called.binding] : undefined;
  const id = called?.kind === 'reference' ? onlyValueOf(code, called.binding) : NONE;
  const wrapper = code.expressions[id];
  const inner = wrapper?.kind === 'call' && wrapper.arguments.length === 1 ? wrapper.arguments[0] : undefined;
  const isSame = saidOfArguments(workspace, { uri, expression: id }, 'steps').some(
    ({ entry }) => entry === 'same',
  );
  const statement = wrapper && statementAround(workspace, uri, wrapper);
  if (!called || !binding || !wrapper || inner === undefined || !isSame || !statement)
    throw new Refusal('The function is made from another one elsewhere.');
  const edits = nameEdits(workspace, uri, code, inner, instead);
  if (binding.references.length === 1) return edits;
  const original = code.expressions[inner] as Expression;
  const text = fileAt(workspace, uri)?.text ?? '';
  const name = freeName(code, `${instead}Async`);
  const { lineEnd, end } = layoutOf(workspace, uri);
  const member = original.kind === 'member' ? code.expressions[original.object] : undefined;
  const used = member ? `${text.slice(member.start, member.end)}.${instead}` : instead;
  const made = `${text.slice(wrapper.start, original.start)}${used}${text.slice(original.end, wrapper.end)}`;
  const line = `${lineEnd}${indentAt(text, statement.start)}const ${name} = ${made}${end}`;
  const imports = edits.filter(({ span }) => span.end <= original.start && span.start !== original.start);
  return [
    ...imports,
    { span: { start: statement.end, end: statement.end }, text: line },
    { span: { start: called.start, end: called.end }, text: name },
  ];
}
