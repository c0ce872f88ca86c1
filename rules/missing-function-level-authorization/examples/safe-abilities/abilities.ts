import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import { Injectable, NotFoundException } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

@Injectable()
export class Abilities {
  async of(account: { id: string }, space: string) {
    const membership = await prisma.membership.findFirst({ where: { space, accountId: account.id } });
    if (!membership) throw new NotFoundException();
    const { can, build } = new AbilityBuilder(createMongoAbility);
    if (membership.role === 'owner') can('manage', 'member');
    can('read', 'page');
    return build();
  }
}
