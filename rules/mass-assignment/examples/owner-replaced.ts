import express from 'express';
import mongoose from 'mongoose';
import { requireUser } from './session.js';

const app = express();
app.use(express.json());
app.use(requireUser);

const Note = mongoose.model('Note', new mongoose.Schema({ title: String, text: String, ownerId: String }));

/** Puts the owner into each note, whatever was sent there. */
function ownedBy(notes: { ownerId?: string; title?: string }[], ownerId: string) {
  notes.forEach((note) => {
    if (!note.title) note.title = 'Untitled';
    note.ownerId = ownerId;
  });
  return notes;
}

app.post('/notes/import', async (req, res) => {
  const notes = ownedBy(req.body.notes, req.user.id);
  //                    ^^^^^^^^ finding [unvalidated-input] medium: `notes` of the request's body goes into `Note.create` without validation
  await Note.create(notes);
  res.status(204).end();
});

app.post('/notes', async (req, res) => {
  const note = req.body;
  //           ^^^^^^^^ finding [unvalidated-input] medium: The whole body of the request goes into `Note.create` without validation
  note.ownerId = req.user.id;
  await Note.create(note);
  res.status(204).end();
});
