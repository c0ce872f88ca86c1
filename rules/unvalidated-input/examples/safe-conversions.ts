import { createHash } from 'node:crypto';
import express from 'express';
import mongoose, { Schema } from 'mongoose';

const app = express();
app.use(express.json());

const Credential = mongoose.model(
  'Credential',
  new Schema({ key: Buffer, owner: String, counter: Number, active: Boolean, usedAt: Date }),
);

// The id of a WebAuthn credential comes as a text and is looked up as bytes.
app.post('/login/response', async (request, response) => {
  const credential = await Credential.findOne({ key: Buffer.from(request.body.id, 'base64url') });
  response.json({ known: credential !== null });
});

// Whatever comes in, these are texts.
app.post('/credentials/search', async (request, response) => {
  const { owner, label, email, tags, note } = request.body;
  const found = await Credential.findOne({
    owner: String(owner),
    label: `${label}`,
    alias: 'user:' + request.body.alias,
    email: email.trim().toLowerCase(),
    phone: request.body.phone?.toString(),
    note: JSON.stringify(note),
    link: encodeURIComponent(request.body.link),
    tag: tags.join(' '),
    digest: createHash('sha256').update(request.body.token).digest('hex'),
  });
  response.json({ known: found !== null });
});

// And these are numbers, truth values and points in time.
app.post('/credentials/count', async (request, response) => {
  const { body, query } = request;
  const count = await Credential.countDocuments({
    counter: Number(body.counter),
    size: parseInt(body.size, 10),
    total: BigInt(body.total),
    weight: +body.weight,
    half: body.half / 2,
    usedAt: { $gte: new Date(body.since) },
    active: Boolean(body.active),
    hidden: !!body.hidden,
    page: Number(query.page ?? 1),
  });
  response.json({ count });
});

app.patch('/credentials/:id', async (request, response) => {
  await Credential.updateOne(
    { key: Buffer.from(request.params.id, 'base64url') },
    { $set: { owner: String(request.body.owner), active: request.body.active === true } },
  );
  response.sendStatus(204);
});
