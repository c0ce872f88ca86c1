import { Hono } from 'hono';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Coupon {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  code: string;

  @Column()
  percent: number;

  @Column()
  organizationId: number;
}

const database = new DataSource({ type: 'postgres', entities: [Coupon] });
const app = new Hono();

app.post('/coupons', async (c) => {
  const coupons = database.getRepository(Coupon);
  const body = await c.req.json();
  const coupon = coupons.create(body);
//                              ^^^^ finding high: The whole body of the request goes into `coupons.create`, so a client can set `organizationId` of `Coupon`. Take only the fields that a
//                              ^^^^ refused fields: The data is not a plain read of the request.
  await coupons.save(coupon);
  return c.json({ ok: true }, 201);
});

app.patch('/coupons/:id', async (c) => {
  const coupons = database.getRepository(Coupon);
  const coupon = await coupons.findOneByOrFail({ id: Number(c.req.param('id')) });
  const changes = await c.req.json();
  await coupons.save({ ...coupon, ...changes });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The whole body of the request goes into `coupons.save`, so a client can set `organizationId` of `Coupon`. Take only the fields that a
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused fields: The data is not a plain read of the request.
  return c.body(null, 204);
});

// The table is known by its name only.
app.put('/coupons/:id', async (c) => {
  await database.getRepository('vouchers').update(Number(c.req.param('id')), await c.req.json());
//                                                                           ^^^^^^^^^^^^^^^^^^ finding medium: The whole body of the request goes into `….update`, so a client can set every field of `vouchers`. Take only the fields that a client
//                                                                           ^^^^^^^^^^^^^^^^^^ refused fields: The definition of the entity was not found, so its fields are not known.
  return c.body(null, 204);
});
