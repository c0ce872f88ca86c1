import axios from 'axios';
import { execFile } from 'node:child_process';
import { z } from 'zod';

const Release = z.object({ version: z.number().int(), name: z.enum(['server', 'client']) });

export async function update() {
  const { data } = await axios.get('https://releases.example/latest');
  const { version, name } = Release.parse(data);
  execFile('tar', ['-xf', `/tmp/${name}-${version}.tar`]);
}
