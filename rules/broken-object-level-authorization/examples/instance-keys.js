import express from 'express';
import mongoose from 'mongoose';
import jwt from 'jsonwebtoken';

const Crate = mongoose.model(
  'Crate',
  new mongoose.Schema({ label: String, ownerId: { type: mongoose.Types.ObjectId, ref: 'Member' } }),
);
const Key = mongoose.model('Key', new mongoose.Schema({ value: String }));

async function isKnownKey(request) {
  const value = request.headers['x-warehouse-key'];
  if (typeof value !== 'string') return false;
  return (await Key.findOne({ value: { $eq: value } })) !== null;
}

/** A key of the whole warehouse: nobody in particular is behind it. */
async function requireKey(request, response, next) {
  if (await isKnownKey(request)) next();
  else response.sendStatus(401);
}

function requireMember(request, response, next) {
  try {
    request.member = jwt.verify(request.headers.authorization, process.env.MEMBER_KEY, {
      algorithms: ['HS256'],
    });
    next();
  } catch {
    response.sendStatus(401);
  }
}

const app = express();

app.delete('/machines/crates/:id', requireKey, async (request, response) => {
  await Crate.findByIdAndDelete(request.params.id);
  //                            ^^^^^^^^^^^^^^^^^ finding low: `Crate` is looked up or changed
  //                            ^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  response.sendStatus(204);
});

app.delete('/crates/:id', requireMember, async (request, response) => {
  await Crate.findByIdAndDelete(request.params.id);
  //                            ^^^^^^^^^^^^^^^^^ finding medium: `Crate` is looked up or changed
  //                            ^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  response.sendStatus(204);
});
