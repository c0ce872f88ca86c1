import express from 'express';
import { Pool } from 'pg';

interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
  readonly test?: { readonly column: string; readonly value: string };
}

const pool = new Pool();
const app = express();
app.use(express.json());

// Functions that call themselves and each other go through a tree of conditions: the shortest way is told, and at once.
function wordsOf(condition: Condition): string {
  if (condition.all) return condition.all.map((each) => wordsOf(each)).join(' AND ');
  if (condition.any) return `(${condition.any.map(wordsOf).join(' OR ')})`;
  if (condition.not) return `NOT ${negated(condition.not)}`;
  return `${condition.test?.column} = '${condition.test?.value}'`;
}

function negated(condition: Condition): string {
  return condition.not ? wordsOf(condition.not) : `(${wordsOf(condition)})`;
}

app.post('/books/search', async (req, res) => {
  const { rows } = await pool.query(`SELECT id, title FROM books WHERE ${wordsOf(req.body.filter)}`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `filter.test.column` of the request becomes part of a SQL text
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: Where this value stands, no parameter may.
  res.json(rows.map(({ id, title }) => ({ id, title })));
});
