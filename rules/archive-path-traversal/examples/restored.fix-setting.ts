import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response } from 'express';
import { extract, Unpack } from 'tar';

const app = express();
const folder = '/srv/backups';

// Where what is sent is unpacked while it comes.
app.put('/backups/current', async (request: Request, response: Response) => {
  const target = new Unpack({ cwd: folder, strip: 1, preservePaths: false });
  await pipeline(request, target);
  response.status(204).end();
});

export async function restored(file: string): Promise<void> {
  await extract({
    file,
    P: true,
    cwd: folder,
  });
}

app.listen(3000);
