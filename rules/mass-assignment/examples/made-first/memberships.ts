import { database, Membership } from './entities';

export async function join(form: Record<string, unknown>): Promise<Membership> {
  const membership = new Membership();
  Object.assign(membership, form);
  return database.getRepository(Membership).save(membership);
//                                               ^^^^^^^^^^ finding high: The whole body of the request goes into `….save`, so a client can set `role` of `Membership`.
}

export async function take(form: Record<string, unknown>): Promise<Membership> {
  return database.getRepository(Membership).save(Membership.fromForm(form));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The whole body of the request goes into `….save`, so a client can set `role` of `Membership`.
}

export async function renew(id: string, form: Record<string, unknown>): Promise<void> {
  const memberships = database.getRepository(Membership);
  const membership = await memberships.findOneByOrFail({ id });
  memberships.merge(membership, form);
//                              ^^^^ finding high: The whole body of the request goes into `memberships.merge`, so a client can set `role` of `Membership`.
  await memberships.save(membership);
}

export async function rejoin(id: string, form: Record<string, unknown>): Promise<void> {
  const row = {};
  Object.assign(row, form);
  await database.getRepository(Membership).update(id, row);
//                                                    ^^^ finding high: The whole body of the request goes into `….update`, so a client can set `role` of `Membership`.
}
