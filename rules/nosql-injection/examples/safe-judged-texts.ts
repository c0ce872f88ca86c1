// What is judged as an address, by a package for texts or by a function of the project that asks it, is a text.
import express from 'express';
import mongoose, { Schema } from 'mongoose';
import validator from 'validator';

const User = mongoose.model('User', new Schema({ email: { type: String }, name: String }));

const isAddress = (email?: string) => !!email && validator.isEmail(email);

const app = express();
app.use(express.json());

app.post('/accounts/known', async (request, response) => {
  const { email } = request.body;
  if (!validator.isEmail(email)) throw new Error('No address');
  response.json({ known: (await User.exists({ email })) !== null });
});

app.post('/accounts/asked', async (request, response) => {
  const { email } = request.body;
  if (!email || !isAddress(email)) throw new Error('No address');
  const user = await User.findOne({ email });
  response.json({ name: user?.name });
});

app.listen(3000);
