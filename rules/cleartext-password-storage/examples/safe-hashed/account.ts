import mongoose from 'mongoose';

export const Account = mongoose.model(
  'Account',
  new mongoose.Schema({ email: String, password: String, passwordHint: String, passwordChangedAt: Date }),
);
