import express from 'express';

const app = express();
app.use(express.json());

class Account {
  readonly name: string;
  readonly password: string;

  constructor({ name, password }: { name: string; password: string }) {
    this.name = name;
    this.password = password;
  }
}

const accounts = new Map<string, Account>();
const waiting: Account[] = [];

app.post('/accounts', (req, res) => {
  const account = new Account({ name: String(req.body.name), password: String(req.body.password) });
  accounts.set(req.ip ?? '', account);
  waiting.push(account);
  res.status(204).end();
});

// The name of what was kept is logged, and not the password beside it.
app.get('/accounts', (req, res) => {
  const account = accounts.get(req.ip ?? '');
  const next = waiting.find(({ name }) => name !== account?.name);
  console.log(JSON.stringify({ account: account?.name, next: next?.name }));
  res.status(204).end();
});
