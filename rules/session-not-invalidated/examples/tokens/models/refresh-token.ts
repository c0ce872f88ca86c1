import { model, Schema } from 'mongoose';
export const RefreshToken = model(
  'RefreshToken',
  new Schema({ token: String, user: { type: Schema.Types.ObjectId, ref: 'User' } }),
);
