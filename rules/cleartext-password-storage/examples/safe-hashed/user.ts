import bcrypt from 'bcrypt';
import mongoose from 'mongoose';

const schema = new mongoose.Schema({ email: String, password: String });

schema.pre('save', async function () {
  this.set('password', await bcrypt.hash(this.get('password'), 12));
});

export const User = mongoose.model('User', schema);
