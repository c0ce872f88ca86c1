import express from 'express';
import mongoose from 'mongoose';

interface NewSource {
  name: string;
  provider: string;
}

const sourceSchema = new mongoose.Schema({ name: String, provider: String, ownerId: String, syncedAt: Date, isAdmin: Boolean });
const Source = mongoose.model('Source', sourceSchema);

const app = express();
app.use(express.json());

// The type says what is meant to be set: no more is listed, and no less.
app.post('/sources', async (req, res) => {
  const source: NewSource = { name: req.body.name, provider: req.body.provider };
  const made = await Source.create(source);
  res.status(201).json({ id: made.id });
});
