import bcrypt from 'bcrypt';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Pool } from 'pg';

interface Member {
  id: string;
  role: string;
  roles: string[];
}

type Asked = Request & { user?: Member };

const app = express();
app.disable('x-powered-by');
const pool = new Pool();
const editors = ['editor', 'chief'];

async function mayPublish(id: string): Promise<boolean> {
  const { rows } = await pool.query('select 1 from publishers where member_id = $1', [id]);
  return rows.length > 0;
}

function isEditor(user: Member) {
  return user.role === 'editor' || user.role === 'chief';
}

/** How a text begins, by where it is found. */
function isBelow(path: string, folder: string) {
  return !path.indexOf(folder);
}

function editorsOnly(request: Asked, response: Response, next: NextFunction) {
  const role = request.user?.role || 'guest';
  if (!request.user || role === 'guest') return response.status(401).end();
  if (!isEditor(request.user)) return response.status(403).end();
  if (!isBelow(request.path, '/pages')) return response.status(403).end();
  return next();
}

app.use(editorsOnly);

app.post('/pages/:id/publish', async (request: Asked, response) => {
  const id = request.user!.id;
  const asked = mayPublish(id);
  if (!(await asked)) return response.status(403).end();
  if (editors.indexOf(request.user!.role) < 0) return response.sendStatus(403);
  if (!request.user!.roles.filter((role) => editors.includes(role)).length) return response.sendStatus(403);
  if (!(await bcrypt.compare(String(request.body.phrase), process.env.PHRASE_HASH!))) return response.sendStatus(403);
  const answers = await Promise.all([id].map(async (each) => mayPublish(each)));
  if (!answers.every((each) => each)) return response.sendStatus(403);
  // Whoever asks for more than is there waits for the promise elsewhere.
  const pending = request.body.wait ? null : mayPublish(id);
  if (pending) await pending;
  await pool.query('update pages set published = true where id = $1 and author_id = $2', [request.params.id, id]);
  return response.status(204).end();
});

app.listen(3000);
