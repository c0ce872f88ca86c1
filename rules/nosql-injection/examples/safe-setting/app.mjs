// With `sanitizeFilter`, objects in conditions are compared as they are.
import express from 'express';
import mongoose from 'mongoose';

mongoose.set('sanitizeFilter', true);
const User = mongoose.model('User', new mongoose.Schema({ name: String, email: String }));
const app = express();
app.use(express.json());

app.post('/count', async (req, res) => {
  res.json({ count: await User.countDocuments({ email: req.body.email }) });
});
