/** The file that is edited over the language server, and the bare parse that its analysis is held against. */
import { parse } from '@typescript-eslint/typescript-estree';

/** How often the file is edited in one session. */
export const edits = 40;
/** The name of the edited file. */
export const editedName = 'handrail-bench-routes.ts';

const handlers = 88;

/**
 * About 800 lines of routes, after so many edits. Each edit adds a line to the body of the first handler, so that all
 * findings move and the server has something new to say.
 */
export function editedText(count: number): string {
  const head = `import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
`;
  const typed = Array.from({ length: count }, (_, index) => `  void ${index};\n`).join('');
  const routes = Array.from({ length: handlers }, (_, index) => handler(index, index === 0 ? typed : ''));
  return `${head}${routes.join('')}`;
}

/** 1,000 lines of handlers that another file registers, for the fixes in them. */
export function controllersText(count: number): string {
  const head = `import type { Request, Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();
`;
  const written = Array.from({ length: count }, (_, index) => `// ${index}\n`).join('');
  const controllers = Array.from({ length: handlers }, (_, index) => controller(index));
  return `${head}${written}${controllers.join('')}`;
}

/** The file that registers them. */
export function routesText(name: string): string {
  const routes = Array.from(
    { length: handlers },
    (_, index) => `app.get('/items-${index}/:id', items.item${index});\n`,
  );
  return `import express from 'express';
import * as items from './${name}';

const app = express();
${routes.join('')}`;
}

function controller(index: number): string {
  return `
export async function item${index}(req: Request, res: Response) {
  const id = req.params.id;
  const { rows } = await pool.query(${queryText(index)});
  if (rows.length === 0) {
    return res.status(404).json({ error: 'not found' });
  }
  return res.json({ id: rows[0].id });
}
`;
}

/** Every eighth handler has something to find; the others are sound. */
function handler(index: number, typed: string): string {
  return `
app.get('/items-${index}/:id', async (req, res) => {
${typed}  const id = req.params.id;
  const { rows } = await pool.query(${queryText(index)});
  if (rows.length === 0) {
    return res.status(404).json({ error: 'not found' });
  }
  return res.json({ id: rows[0].id });
});
`;
}

function queryText(index: number): string {
  return index % 8 === 0
    ? `\`SELECT * FROM items_${index} WHERE id = \${id}\``
    : `'SELECT * FROM items_${index} WHERE id = $1', [id]`;
}

/** Parses a text with the bare parser, with what the analyser asks of it. */
export function bareParse(name: string, text: string): void {
  const jsx = /\.(?:[cm]?js|jsx|tsx)$/i.test(name);
  parse(text, { allowInvalidAST: true, comment: false, jsx, loc: false, range: true });
}
