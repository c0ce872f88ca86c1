// A name that also finds something stored was made by whoever stored it; one that nothing looks up may be anything.
import fs from 'node:fs';
import path from 'node:path';
import { PrismaClient } from '@prisma/client';
import express from 'express';
import { log } from './log';

const app = express();
const prisma = new PrismaClient();

function folderOf(asset: string) {
  return path.join('/srv/assets', asset);
}

app.delete('/assets/:asset', async (req, res) => {
  const assets = await prisma.asset.findMany({ where: { name: { equals: req.params.asset } }, take: 1 });
  await log(assets);
  await fs.promises.rm(folderOf(req.params.asset), { recursive: true });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The path parameter `asset` of the request becomes part of a file path
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
  res.end();
});

app.delete('/drafts/:draft', async (req, res) => {
  await fs.promises.rm(folderOf(req.params.draft), { recursive: true });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The path parameter `draft` of the request becomes part of a file path
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
  res.end();
});

app.listen(3000);
