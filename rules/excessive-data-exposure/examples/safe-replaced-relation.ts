// What takes the place of a whole relation is all that is sent of it.
import express from 'express';
import mongoose, { Schema } from 'mongoose';

const User = mongoose.model('User', new Schema({ email: String, password: String, name: String, picture: String }));
const Car = mongoose.model('Car', new Schema({ title: String, owner: { type: Schema.Types.ObjectId, ref: 'User' } }));

const app = express();

app.get('/cars/:id', async (request, response) => {
  const car = await Car.findById(request.params.id).populate<{ owner: any }>('owner').lean();
  if (!car) return response.sendStatus(404);
  const { _id, name } = car.owner;
  car.owner = { _id, name };
  response.json(car);
});

app.get('/cars/:id/shown', async (request, response) => {
  const car = await Car.findById(request.params.id).populate<{ owner: any }>('owner').lean();
  if (!car) return response.sendStatus(404);
  if (car.owner) {
    const { name, picture } = car.owner;
    car.owner = { name, picture };
  }
  const shown = { ...car, seen: true };
  response.json(shown);
});

// Named among the fields of a document, a reference brings a key.
app.get('/cars/:id/owner', async (request, response) => {
  const car = await Car.findById(request.params.id, { owner: 1, title: 1 }).lean();
  response.json(car);
});

app.listen(3000);

export { User };
