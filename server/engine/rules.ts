import type { RuleFacts } from './contract.ts';

/** All rules, sorted by id. */
export const allRules: readonly RuleFacts[] = [];
