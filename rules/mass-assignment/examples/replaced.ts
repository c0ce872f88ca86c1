import express from 'express';
import mongoose from 'mongoose';
import { requireUser } from './session.js';

const app = express();
app.use(express.json());
app.use(requireUser);

const Note = mongoose.model('Note', new mongoose.Schema({ title: String, ownerId: String, role: String }));

// Only where there is a shelf the owner is put in.
app.post('/notes/import', async (req, res) => {
  const { notes } = req.body;
  for (const note of notes) if (note.shelf) note.ownerId = req.user.id;
  await Note.create(notes);
  //                ^^^^^ finding: so a client can set `ownerId`, `role` of `Note`
  //                ^^^^^ refused fields: Only a part of the request that is stored as a whole can be listed.
  res.status(204).end();
});

// The owner is put in, and the role is not.
app.post('/notes', async (req, res) => {
  const note = req.body;
  note.ownerId = req.user.id;
  await Note.create(note);
  //                ^^^^ finding: so a client can set `role` of `Note`
  //                ^^^^ refused fields: The data has a name of its own before it is stored; other code may read it.
  res.status(204).end();
});

// It is put in too late.
app.put('/notes', async (req, res) => {
  const note = req.body;
  await Note.create(note);
  //                ^^^^ finding: so a client can set `ownerId`, `role`
  //                ^^^^ refused fields: The data has a name of its own before it is stored; other code may read it.
  note.ownerId = req.user.id;
  res.json(note.title);
});
