import { AbilityBuilder, createMongoAbility } from '@casl/ability';

export function abilityOf(user: { id: number }) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  can('update', 'Document', { ownerId: user.id });
  return build();
}
