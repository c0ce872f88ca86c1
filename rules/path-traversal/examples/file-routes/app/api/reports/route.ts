import { readFile } from 'node:fs/promises';
import path from 'node:path';

export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const text = await readFile(path.join('/srv/reports', name), 'utf8');
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  return new Response(text);
}
