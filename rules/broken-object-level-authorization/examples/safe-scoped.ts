import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('postgres://localhost/shop');
const Order = sequelize.define('Order', { total: DataTypes.INTEGER, customerId: DataTypes.INTEGER });
const app = new Hono();
app.use('/orders/*', jwt({ secret: process.env.JWT_SECRET as string, alg: 'HS256' }));

app.get('/orders/:id', async (c) => {
  const { sub } = c.get('jwtPayload');
  const order = await Order.findOne({ where: { id: c.req.param('id'), customerId: sub } });
  return order ? c.json(order) : c.notFound();
});

app.delete('/orders/:id', async (c) => {
  const order = await Order.findByPk(c.req.param('id'));
  if (order?.get('customerId') !== c.get('jwtPayload').sub) return c.notFound();
  await order?.destroy();
  return c.body(null, 204);
});
