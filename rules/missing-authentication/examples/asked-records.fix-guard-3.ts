// Open routes that look at what visitors were given, count who comes, or only read: hints at most.
import { PrismaClient } from '@prisma/client';
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';

const app = express();
const prisma = new PrismaClient();
const counts = new Map<string, number>();

function requireAccount(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

app.put('/shares/:id', requireAccount, async (request, response) => {
  await prisma.share.update({ where: { id: String(request.params.id) }, data: { open: true } });
  response.end();
});
app.delete('/shares/:id', requireAccount, async (request, response) => {
  await prisma.share.delete({ where: { id: String(request.params.id) } });
  response.end();
});
app.patch('/shares/:id', requireAccount, async (request, response) => {
  await prisma.share.update({ where: { id: String(request.params.id) }, data: { open: false } });
  response.end();
});

// Whoever opened a share has the number of the visit.
app.post('/shares/download', async (request, response) => {
  const { visitId, shareId } = request.body;
  const visit = await prisma.visit.findUnique({
    where: { id: String(visitId), shareId: String(shareId) },
    include: { share: true },
  });
  if (!visit) return response.status(404).end();
  if (!visit.share.mayDownload) return response.status(403).end();
  await prisma.visit.update({ where: { id: visit.id }, data: { downloaded: true } });
  response.json({ file: visit.share.file });
});

// They are told apart by their address, and may come so often.
app.post('/shares/:id/hearts', async (request, response) => {
  const count = (counts.get(String(request.ip)) ?? 0) + 1;
  if (count > 10) return response.status(429).end();
  counts.set(String(request.ip), count);
  await prisma.share.update({ where: { id: String(request.params.id) }, data: { hearts: { increment: 1 } } });
  response.end();
});

// It reads names for numbers.
app.post('/shares/names', requireAccount, async (request, response) => {
  const ids: number[] = [];
  for (const id of [request.body.ids].flat()) (ids as unknown[]).push(Number(String(id).replace('#', '')));
  if (!ids.length) return response.sendStatus(400);
  response.json(await prisma.share.findMany({ where: { number: { in: ids } }, select: { name: true } }));
});

// What the path names is what it is about, and no proof.
app.post('/shares/:id/close', async (request, response) => {
  const share = await prisma.share.findUnique({ where: { id: String(request.params.id) } });
  if (share?.locked) return response.status(403).end();
  await prisma.share.update({ where: { id: String(request.params.id) }, data: { open: false } });
  response.end();
});

app.listen(3000);
