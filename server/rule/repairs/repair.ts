/** What a fix wants to change. The engine applies it in memory, reads the result again, and offers it only if it holds. */
import type { FileEdits, FixLevel } from '../finding.ts';

export type Repair =
  | {
      readonly kind: 'edits';
      readonly title: string;
      readonly level: FixLevel;
      readonly edits: readonly FileEdits[];
    }
  /** No edit is offered, and the reader is told why. */
  | { readonly kind: 'refused'; readonly title: string; readonly reason: string };
