// A new object is put under the name, whatever it is, before something is written into it.
import express from 'express';

const app = express();
app.use(express.json());

app.post('/answers', (request, response) => {
  const answers: Record<string, Record<string, string>> = {};
  const given = request.body as Record<string, Record<string, string>>;
  for (const page of Object.keys(given)) {
    answers[String(page)] = {};
    for (const field of Object.keys(given[page] ?? {})) {
      answers[String(page)][String(field)] = String(given[page]?.[field]);
    }
  }
  response.json(answers);
});

app.listen(3000);
