import Fastify from 'fastify';
import ActiveDirectory from 'activedirectory2';
import { authenticate } from 'ldap-authentication';
import ldapEscape from 'ldap-escape';
import { Client } from 'ldapts';
import { z } from 'zod';
const ad = new ActiveDirectory({
  url: 'ldaps://dc.example.com',
  baseDN: 'dc=example,dc=com',
  username: process.env.U,
  password: process.env.P,
});
const client = new Client({ url: 'ldaps://dc.example.com' });
const app = Fastify();

function escapeFilter(value: unknown) {
  return String(value).replace(/[\\*()\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

app.get<{ Querystring: { department: string } }>(
  '/members',
  async (request) =>
    new Promise((resolve, reject) =>
      ad.findUsers(`(department=${escapeFilter(request.query.department)})`, (error: unknown, users: unknown) =>
        error ? reject(error) : resolve(users),
      ),
    ),
);

app.get<{ Querystring: { uid: string } }>('/escaped', async (request) => {
  const { searchEntries } = await client.search('dc=example,dc=com', {
    filter: ldapEscape.filter`(uid=${request.query.uid})`,
  });
  return { n: searchEntries.length };
});

app.get<{ Querystring: { uid: string } }>('/schema', async (request) => {
  const uid = z
    .string()
    .regex(/^[a-z0-9]+$/)
    .parse(request.query.uid);
  const { searchEntries } = await client.search('dc=example,dc=com', { filter: `(uid=${uid})` });
  return { n: searchEntries.length };
});

app.get<{ Querystring: { uid: string } }>('/concat', async (request) => {
  const filter = '(&(objectClass=person)(|(uid=' + request.query.uid + ')(mail=' + request.query.uid + ')))';
  const { searchEntries } = await client.search('dc=example,dc=com', { filter });
  return { n: searchEntries.length };
});

app.delete<{ Params: { uid: string } }>('/people/:uid', async (request) => {
  await client.del(`uid=${request.params.uid},ou=people,dc=example,dc=com`);
  return { ok: true };
});
