import { z } from 'zod';
import { readRequest } from '../../../request';

const Report = z.object({ steps: z.number().int().min(2).max(7), names: z.array(z.string().max(20)).max(7) });

export async function POST(request: Request) {
  const { body, error } = await readRequest(request, Report);
  if (error) return error();
  const columns: string[] = [];
  for (let i = 0; i < body.steps; i++) columns.push(`step_${i}`);
  return Response.json({ columns });
}
