import { exec, execFile } from 'node:child_process';

export default async function packages(app) {
  app.post('/packages', async (request) => {
    exec('dpkg -s ' + request.body.name);
    return {};
  });
  app.get('/packages', async (c) => {
    execFile('dpkg', ['-s', String(c.req.query('name'))]);
    return c.json({});
  });
}

export async function listed(client) {
  // What a client is told to do with an answer is no handler: the path is that of another service.
  client.get('/packages', (answer) => exec('dpkg -s ' + answer.body.name));
  client.get(packages, (request) => exec('dpkg -s ' + request.body.name));
}

export function answered(queue) {
  // Messages of a queue have a body as well; what answers them is a function.
  queue.onMessage(async (req, reply) => {
    exec('dpkg -s ' + req.body.name);
    await reply({});
  });
}
