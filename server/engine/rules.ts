import { rules } from '../../rules/index.ts';
import type { Rule } from '../rule/rule.ts';

/** All rules, sorted by id. */
export const allRules: readonly Rule[] = rules;
