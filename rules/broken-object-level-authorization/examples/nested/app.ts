import express from 'express';
import { prisma, requireAdmin, requireMember, requireUser } from './guards';

const app = express();
app.use(requireUser);

app.get('/orgs/:orgId/invoices/:id', requireMember, async (req, res) => {
  const invoice = await prisma.invoice.findUnique({ where: { id: req.params.id }, select: { number: true } });
//                                                         ^^^^^^^^^^^^^^^^^^^^^ finding: `Invoice` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the `orgId` that was checked
//                                                         ^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked
  res.json(invoice);
});

app.delete('/orgs/:orgId/invoices/:id', requireMember, requireAdmin, async (req, res) => {
  await prisma.invoice.delete({ where: { id: req.params.id } });
//                                     ^^^^^^^^^^^^^^^^^^^^^ finding: `Invoice` is looked up or changed by the path parameter `id` of the request, and nothing asks whether it belongs to the `orgId` that was checked
//                                     ^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked
  res.sendStatus(204);
});

app.get('/accounts/:accountId/orders/:id', async (req, res) => {
  if (req.params.accountId !== req.userId) return res.sendStatus(403);
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
//                                                     ^^^^^^^^^^^^^^^^^^^^^ finding: `Order` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the `accountId` that was checked
//                                                     ^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked
  res.json({ total: order?.total });
});

// Asked for by both keys, or compared afterwards.
app.get('/orgs/:orgId/bills/:id', requireMember, async (req, res) => {
  const { id, orgId } = req.params;
  res.json(await prisma.invoice.findFirst({ where: { id, orgId }, select: { number: true } }));
});

app.get('/orgs/:orgId/receipts/:id', requireMember, async (req, res) => {
  const invoice = await prisma.invoice.findUnique({ where: { id: req.params.id } });
  if (invoice?.orgId !== req.params.orgId) return res.sendStatus(404);
  res.json({ number: invoice.number });
});

app.get('/orgs/:orgId/letters/:id', requireMember, async (req, res) => {
  const where = { id: req.params.id, orgId: res.locals.member.orgId };
  res.json(await prisma.invoice.findFirst({ where, select: { number: true } }));
});

app.get('/accounts/:accountId/deliveries/:id', async (req, res) => {
  if (req.params.accountId !== req.userId) return res.sendStatus(403);
  const order = await prisma.order.findFirst({ where: { id: req.params.id, accountId: req.userId } });
  res.json({ total: order?.total });
});

// What is shown is nothing of the organization.
app.get('/orgs/:orgId/totals/:id', requireMember, async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
  res.json({ total: order?.total });
});
