const express = require('express');

const app = express();
app.use(express.json());

// No more are in it than were sent.
app.post('/visits', (request, response) => {
  const visits = new Map();
  for (const visit of request.body) visits.set(visit.id, visit);
  let batches = 0;
  for (let i = 0; i < visits.size; i += 100) batches += 1;
  response.json({ batches });
});

app.post('/boards', (request, response) => {
  const rows = [];
  for (let i = 0; i < Math.min(Math.max(Number(request.body.size) || 0, 0), 1000); i++) rows.push([]);
  response.json({ rows });
});

app.listen(3000);
