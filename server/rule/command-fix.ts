/** Turns a command that a shell reads into a program with a list of arguments, as the library's model says. */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import type { ProgramFix } from '../meaning/model.ts';
import { saidOfCall } from '../meaning/sayings.ts';
import type { TextEdit } from '../text/edit.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { asText } from './as-text.ts';
import { onlyValue } from './carriers.ts';
import { quoteOf } from './imports.ts';
import { codeWithin, withParentheses } from './operands.ts';
import type { Repair } from './repair.ts';

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
  if (call?.kind !== 'call' || !said)
    throw new Refusal('How this library runs a program without a shell is not known.');
  const joined = joinedText(code, flow.argument.expression);
  const argument = code.expressions[joined];
  if (argument?.kind !== 'template' && argument?.kind !== 'binary')
    throw new Refusal('The command is not put together in the call.');
  const options = code.expressions[call.arguments[1] ?? NONE];
  if (options?.kind === 'object' && options.properties.some(({ key }) => key === 'shell' || key === null))
    throw new Refusal('The options of the call name a shell.');
  const quote = quoteOf(text);
  const words = wordsOf(piecesOf(code, text, joined)).map((word) => written(word, quote));
  const [program, ...rest] = words;
  if (!program?.startsWith(quote)) throw new Refusal('The program itself is not written down.');
  return {
    kind: 'edits',
    title,
    level: 'B',
    edits: [
      {
        uri,
        edits: [
          ...nameEdits(code, call.callee, said.entry.instead),
          ...argumentEdits(code, text, flow.argument.expression, joined, program, `[${rest.join(', ')}]`),
        ],
      },
    ],
  };
}

/** The expression that joins the command: the argument itself, or the only value of a constant that is read there alone. */
function joinedText(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return joinedText(code, expression.operand);
  if (expression?.kind !== 'reference') return id;
  const made = onlyValue(code, id);
  const isReadOnce = code.bindings[expression.binding]?.references.length === 1;
  return made !== NONE && isReadOnce ? joinedText(code, made) : id;
}

/** Puts program and list into the call; where the command has a name of its own, the list keeps it. */
function argumentEdits(
  code: Code,
  text: string,
  argument: ExpressionId,
  joined: ExpressionId,
  program: string,
  list: string,
): readonly TextEdit[] {
  const given = withParentheses(code, text, argument);
  let name = argument;
  for (let at = code.expressions[name]; at?.kind === 'cast'; at = code.expressions[name]) name = at.operand;
  const held = code.expressions[name];
  if (held?.kind !== 'reference') return [{ span: given, text: `${program}, ${list}` }];
  const made = code.expressions[joined] as Expression;
  const isAnnotated = !!code.bindings[held.binding]?.type || code.expressions[made.parent]?.kind === 'cast';
  if (isAnnotated) throw new Refusal('The command has a name with a type of its own.');
  return [
    { span: { start: made.start, end: made.end }, text: list },
    { span: given, text: `${program}, ${held.name}` },
  ];
}

/** A stretch of the command as it is written, or code that is put into it. */
type Piece = { readonly kind: 'text' | 'code'; readonly source: string };

function piecesOf(code: Code, text: string, id: ExpressionId): readonly Piece[] {
  const expression = code.expressions[id] as Expression;
  const source = text.slice(expression.start, expression.end);
  switch (expression.kind) {
    case 'literal':
      if (typeof expression.value === 'string') return [{ kind: 'text', source: source.slice(1, -1) }];
      break;
    case 'template':
      return expression.texts.flatMap((part, i): readonly Piece[] => {
        const value = code.expressions[expression.values[i] ?? NONE];
        const own: Piece = { kind: 'text', source: text.slice(part.start, part.end) };
        const room = { start: part.end + 2, end: (expression.texts[i + 1]?.start ?? 0) - 1 };
        return value ? [own, { kind: 'code', source: codeWithin(text, value, room) }] : [own];
      });
    case 'binary':
      if (expression.operator === '+')
        return [...piecesOf(code, text, expression.left), ...piecesOf(code, text, expression.right)];
      break;
  }
  return [{ kind: 'code', source: codeWithin(text, expression, withParentheses(code, text, id)) }];
}

/** Splits the command at its spaces, as a shell does. Refuses what only a shell understands. */
function wordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [[]];
  let quote: string | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'code') {
      words.at(-1)?.push(piece);
      continue;
    }
    let run = '';
    const close = () => {
      if (run) words.at(-1)?.push({ kind: 'text', source: run });
      run = '';
    };
    for (const sign of piece.source) {
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

/** A word as code: a text, the text of the value (a program takes nothing else), or a template of both. */
function written(word: readonly Piece[], quote: string): string {
  const [only] = word;
  if (word.length === 1 && only)
    return only.kind === 'code' ? asText(only.source) : `${quote}${only.source}${quote}`;
  if (word.every(({ kind }) => kind === 'text'))
    return `${quote}${word.map(({ source }) => source).join('')}${quote}`;
  return `\`${word.map(({ kind, source }) => (kind === 'code' ? `\${${source}}` : source)).join('')}\``;
}

/** Edits that call another function of the same library, and take its name in where the first one's was. */
function nameEdits(code: Code, callee: ExpressionId, instead: string): readonly TextEdit[] {
  const expression = code.expressions[callee];
  if (expression?.kind === 'member' && expression.computed === NONE)
    return [{ span: expression.propertySpan, text: instead }];
  if (expression?.kind !== 'reference') throw new Refusal('How the function is called was not understood.');
  const binding = code.bindings[expression.binding];
  const definition = code.definitions[binding?.definitions[0] ?? NONE];
  const from = definition?.from;
  const isTaken =
    from?.kind === 'import' ||
    (from?.kind === 'value' &&
      from.path.length === 1 &&
      code.imports.some((each) => each.expression === from.value));
  if (!definition || !isTaken) throw new Refusal('The function is made from another one elsewhere.');
  const call = { span: { start: expression.start, end: expression.end }, text: instead };
  const isKnown = code.bindings.some((each) => each.name === instead && each.function === 0);
  const at = definition.span.end;
  return isKnown ? [call] : [{ span: { start: at, end: at }, text: `, ${instead}` }, call];
}
