import { readFile } from 'node:fs/promises';

export async function readReport(name: string): Promise<string> {
  if (name.includes('..')) throw new Error('No such report');
  //  ^^^^ finding medium: The query `name` of the request may be a list
  //  ^^^^ refused text: no name of its own
  return readFile(`/srv/reports/${name}`, 'utf8');
}
