// Tokens of a path, or of a search, are words, and prove nothing.
import express from 'express';
import mongoose from 'mongoose';

const Region = mongoose.model(
  'Region',
  new mongoose.Schema({ name: String, pathTokens: [String], searchTokens: [String] }),
);

const app = express();
app.get('/regions/:id', async (request, response) => {
  response.json(await Region.findById(request.params.id));
});

export function told(log: { info: (text: string) => void }, region: { pathTokens: string[] }) {
  log.info(`saving ${region.pathTokens.join('/')}`);
}
app.listen(3000);
