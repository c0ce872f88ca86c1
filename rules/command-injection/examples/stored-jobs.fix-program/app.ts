// Jobs are kept by one endpoint and run by another.
import { exec, execFile } from 'node:child_process';
import { PrismaClient } from '@prisma/client';
import Fastify from 'fastify';

const prisma = new PrismaClient();
const app = Fastify();

app.post<{ Body: { source: string; format: string } }>('/jobs', async (request) => {
  const { source, format } = request.body;
  return prisma.job.create({ data: { source, format }, select: { id: true } });
});

app.post<{ Params: { id: string } }>('/jobs/:id/run', async (request) => {
  const job = await prisma.job.findUniqueOrThrow({ where: { id: Number(request.params.id) } });
  execFile('convert', [String(job.source), 'out.png']);
  execFile('convert', [String(job.id), 'out.png']);
  return { started: true };
});
