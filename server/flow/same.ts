/** Whether two expressions mean the same thing, and what conditions show about it. */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Cleaner } from '../meaning/model.ts';
import { sayingsAtCall } from '../meaning/sayings.ts';
import { cleanersOfPattern } from '../meaning/shapes.ts';
import type { Context } from '../meaning/value.ts';
import { stepInto, valuesOf } from '../meaning/values.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A key that is equal for two places of one file that read the same name, with the same definitions, down the same properties; null for anything else. */
export function nameKey(code: Code, id: ExpressionId): string | null {
  const path: string[] = [];
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'member') {
      if (at.property === null) return null;
      path.unshift(at.property);
      at = code.expressions[at.object];
    } else if (at.kind === 'cast' || at.kind === 'await') at = code.expressions[at.operand];
    else if (at.kind === 'reference')
      return at.binding === NONE
        ? null
        : `${at.binding}:${[...at.definitions].sort().join()}:${path.join('.')}`;
    else return null;
  }
  return null;
}

/** What is known of a value where it is read. */
export interface Proof {
  readonly cleaners: readonly Cleaner[];
  /** Whether it was compared, measured or held against something at all; a mere test for presence does not count. */
  readonly checked: boolean;
}

/** What the conditions around an expression show about it. */
export function proofOf(workspace: Workspace, uri: string, id: ExpressionId, context: Context | null): Proof {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  const key = expression && expression.condition !== NONE ? nameKey(code, id) : null;
  if (!expression || key === null) return { cleaners: [], checked: false };
  const prover = new Prover(workspace, uri, code, key, context);
  prover.conditions(expression.condition);
  return { cleaners: [...prover.cleaners], checked: prover.checked };
}

/** Reads conditions for one name; lives only while it runs. */
class Prover {
  readonly cleaners = new Set<Cleaner>();
  checked = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
    private readonly code: Code,
    private readonly key: string,
    private readonly context: Context | null,
  ) {}

  conditions(from: ConditionId): void {
    for (let at = this.code.conditions[from]; at; at = this.code.conditions[at.parent]) {
      if (at.kind === 'test') this.test(at.test, at.value);
      else if (at.kind === 'case' && this.isIt(at.discriminant)) {
        this.checked = true;
        if (!at.default && at.tests.every((each) => this.isLiteral(each))) this.cleaners.add('enum');
      }
    }
  }

  private isIt(id: ExpressionId): boolean {
    return nameKey(this.code, id) === this.key;
  }

  private isLiteral(id: ExpressionId): boolean {
    return this.code.expressions[id]?.kind === 'literal';
  }

  private test(id: ExpressionId, value: boolean): void {
    const test = this.code.expressions[id];
    switch (test?.kind) {
      case 'unary':
        if (test.operator === '!') this.test(test.operand, !value);
        return;
      case 'logical':
        if ((test.operator === '&&') === value) {
          this.test(test.left, value);
          this.test(test.right, value);
        } else this.either(test, value);
        return;
      case 'binary':
        this.comparison(test, value);
        return;
      case 'call':
        this.call(id, test, value);
        return;
    }
  }

  /** One of two tests came out so: what both of them show is shown (`a === 'asc' || a === 'desc'`). */
  private either(test: Extract<Expression, { kind: 'logical' }>, value: boolean): void {
    const [left, right] = [test.left, test.right].map((side) => {
      const { workspace, uri, code, key, context } = this;
      const prover = new Prover(workspace, uri, code, key, context);
      prover.test(side, value);
      return prover.cleaners;
    });
    for (const cleaner of left ?? []) if (right?.has(cleaner)) this.cleaners.add(cleaner);
    this.mentioned(test);
  }

  /** `!a || a.length > 9` was not true, or was: at least one of the parts looked at it. */
  private mentioned(test: Extract<Expression, { kind: 'logical' }>): void {
    for (const side of [test.left, test.right]) {
      const part = this.code.expressions[side];
      if (part?.kind === 'binary' && [part.left, part.right].some((each) => this.isAbout(each)))
        this.checked = true;
    }
  }

  private isAbout(id: ExpressionId): boolean {
    const expression = this.code.expressions[id];
    if (this.isIt(id)) return true;
    if (expression?.kind === 'member') return this.isAbout(expression.object);
    if (expression?.kind === 'unary') return this.isAbout(expression.operand);
    if (expression?.kind === 'call') return expression.arguments.some((each) => this.isAbout(each));
    return false;
  }

  private comparison(test: Extract<Expression, { kind: 'binary' }>, value: boolean): void {
    const { left, right, operator } = test;
    if (![left, right].some((each) => this.isAbout(each))) return;
    const isUndefined = [left, right].some((each) => this.isNothing(each));
    if (!isUndefined) this.checked = true;
    const equals =
      operator === '===' || operator === '==' ? value : operator.startsWith('!=') ? !value : false;
    if (operator === 'in' && value && this.isIt(left)) this.cleaners.add('enum');
    if (!equals) return;
    const other = this.isIt(left) ? right : this.isIt(right) ? left : NONE;
    if (other !== NONE && this.isLiteral(other) && !this.isNothing(other)) this.cleaners.add('enum');
    const [typed, name] = this.code.expressions[left]?.kind === 'unary' ? [left, right] : [right, left];
    const type = this.code.expressions[typed];
    const literal = this.code.expressions[name];
    if (
      type?.kind === 'unary' &&
      type.operator === 'typeof' &&
      this.isIt(type.operand) &&
      literal?.kind === 'literal'
    ) {
      if (literal.value === 'number' || literal.value === 'bigint') this.cleaners.add('number');
      if (literal.value === 'boolean') this.cleaners.add('boolean');
    }
  }

  private isNothing(id: ExpressionId): boolean {
    const expression = this.code.expressions[id];
    return (
      (expression?.kind === 'literal' && (expression.value === null || expression.value === undefined)) ||
      (expression?.kind === 'reference' && expression.name === 'undefined')
    );
  }

  private call(id: ExpressionId, call: Extract<Expression, { kind: 'call' }>, value: boolean): void {
    const about = call.arguments.filter((each) => this.isAbout(each));
    if (!about.length) return;
    this.checked = true;
    if (!value || !call.arguments.some((each) => this.isIt(each))) return;
    const { workspace, uri, context } = this;
    for (const saying of sayingsAtCall(workspace, { uri, expression: id }, context).ofArguments) {
      if (saying.section === 'checks' && this.isIt(call.arguments[saying.argument] ?? NONE))
        for (const cleaner of saying.entry as readonly Cleaner[]) this.cleaners.add(cleaner);
    }
    const callee = this.code.expressions[call.callee];
    if (callee?.kind !== 'member') return;
    const receivers = valuesOf(workspace, { uri, expression: callee.object }, context);
    for (const receiver of receivers) {
      if (callee.property === 'test' && receiver.kind === 'regex')
        for (const cleaner of cleanersOfPattern(receiver.pattern, receiver.flags)) this.cleaners.add(cleaner);
      if (callee.property === 'includes' && receiver.kind === 'array') {
        const elements = stepInto(workspace, receiver, '*');
        if (elements.length && elements.every((each) => each.kind === 'literal')) this.cleaners.add('enum');
      }
    }
    if (callee.property === 'has' && receivers.length && this.isSetOfLiterals(callee.object))
      this.cleaners.add('enum');
  }

  /** A `new Set([…])` of literals, or a Map or Set that nothing of the request goes into cannot be told: only the literal form counts. */
  private isSetOfLiterals(id: ExpressionId): boolean {
    const { workspace, uri, context } = this;
    return valuesOf(workspace, { uri, expression: id }, context).some((value) => {
      if (value.kind !== 'library' || value.package !== 'global' || !value.call) return false;
      const { code } = factsAt(workspace, value.call.place.uri);
      const call = code.expressions[value.call.place.expression];
      const list = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
      return (
        list?.kind === 'array' &&
        list.elements.length > 0 &&
        list.elements.every((each) => code.expressions[each]?.kind === 'literal')
      );
    });
  }
}
