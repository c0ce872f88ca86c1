import type { NextRequest } from 'next/server';
import { prisma } from '../../../../lib/prisma';
import { answer, apiHandler, withProvisioner } from '../../../../lib/provisioning';

export const POST = apiHandler(async (request: NextRequest) =>
  withProvisioner(request, async ({ organisation }) => {
    const { email } = await request.json();
    const user = await prisma.user.create({ data: { email: String(email), organisation } });
    return answer({ id: user.id }, 201);
  }),
);
