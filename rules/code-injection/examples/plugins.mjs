// Modules that are loaded by a name from the request.
import { createRequire } from 'node:module';
import express from 'express';

const require = createRequire(import.meta.url);
const app = express();

app.get('/plugins/:name', async (req, res) => {
  const plugin = await import(`./plugins/${req.params.name}.mjs`);
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides which module is loaded
  res.json(plugin.describe());
});

app.get('/drivers', async (req, res) => {
  const { default: driver } = await import(req.query.driver);
  //                                       ^^^^^^^^^^^^^^^^ finding: decides which module is loaded
  res.json({ name: driver.name });
});

export { app, require };
