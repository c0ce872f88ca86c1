/** Workspaces of many small files, for what must not take longer in a large one. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from './packages.ts';

/** One file in so many registers routes; the others are what the routes rest on. */
const filesPerRouter = 20;

/** A folder with so many scripts, made if it is not there yet: one application, its routers, and services that they use. */
export function folderOfMany(count: number): string {
  const folder = join(cache, `many-${count}`);
  const done = join(folder, 'package.json');
  if (existsSync(done)) return folder;
  const services = count - Math.floor(count / filesPerRouter) - 1;
  const routers = Math.floor(count / filesPerRouter);
  for (let i = 0; i < services; i++) write(folder, `services/service-${i}.ts`, service(i));
  for (let i = 0; i < routers; i++) write(folder, `routes/router-${i}.ts`, router(i, services));
  write(folder, 'app.ts', application(routers));
  writeFileSync(done, '{ "dependencies": { "express": "^5.1.0", "pg": "^8.16.0" } }\n');
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function application(routers: number): string {
  const each = (line: (i: number) => string) => Array.from({ length: routers }, (_, i) => line(i)).join('');
  return `import express from 'express';
${each((i) => `import router${i} from './routes/router-${i}.ts';\n`)}
const app = express();
app.use(express.json());
${each((i) => `app.use('/parts-${i}', router${i});\n`)}
app.listen(3000);
`;
}

function router(number: number, services: number): string {
  const used = [0, 1, 2].map((i) => (number * 3 + i) % services);
  return `import { Router } from 'express';
${used.map((i) => `import { find${i} } from '../services/service-${i}.ts';\n`).join('')}
const router = Router();
${used
  .map(
    (i) => `router.get('/items-${i}/:id', async (req, res) => {
  const item = await find${i}(String(req.params.id));
  if (!item) return res.status(404).json({ error: 'not found' });
  return res.json({ id: item.id });
});
`,
  )
  .join('')}
export default router;
`;
}

function service(number: number): string {
  return `import { Pool } from 'pg';

const pool = new Pool();

export interface Item${number} {
  readonly id: string;
  readonly title: string;
}

export async function find${number}(id: string): Promise<Item${number} | null> {
  const { rows } = await pool.query('SELECT id, title FROM items_${number} WHERE id = $1', [id]);
  return rows[0] ?? null;
}

export function titleOf${number}(item: Item${number}): string {
  return item.title.trim().toLowerCase();
}
`;
}
