import express from 'express';

class Store {
  private readonly entries: Record<string, unknown> = {};

  put(name: string, value: unknown) {
    this.entries[name] = value;
  }

  get(name: string) {
    return this.entries[name];
  }
}

const store = new Store();
const app = express();
app.use(express.json());

app.put('/settings', (request, response) => {
  store.put('settings', request.body);
  response.end();
});

// What is read under one name may not be what was put there under another.
app.post('/reports', async (request, response) => {
  const plugin = store.get('plugin') as string;
  response.json(await new Function('rows', plugin)([]));
  //                                       ^^^^^^ finding medium: is run as code
  //                                       ^^^^^^ refused json: The call does more than to read one text
});

app.post('/scripts', (request, response) => {
  response.json(new Function(request.body.script)());
  //                         ^^^^^^^^^^^^^^^^^^^ finding high: is run as code
  //                         ^^^^^^^^^^^^^^^^^^^ refused json: The call does more than to read one text
});

app.listen(3000);
