import { readFile } from 'node:fs/promises';
import path from 'node:path';

export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const filePath = path.resolve(path.join('/srv/reports', name));
  if (!filePath.startsWith(path.resolve('/srv/reports') + path.sep)) {
    return Response.json({ error: 'The path is not valid' }, { status: 400 });
  }
  const text = await readFile(filePath, 'utf8');
  return new Response(text);
}
