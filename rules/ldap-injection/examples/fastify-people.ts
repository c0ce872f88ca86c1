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

app.get<{ Querystring: { department: string } }>(
  '/members',
  async (request) =>
    new Promise((resolve, reject) =>
      ad.findUsers(`(department=${request.query.department})`, (error: unknown, users: unknown) =>
      //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an LDAP filter
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
  //                                                                 ^^^^^^^^^^ finding: becomes part of an LDAP filter
  return { n: searchEntries.length };
});

app.delete<{ Params: { uid: string } }>('/people/:uid', async (request) => {
  await client.del(`uid=${request.params.uid},ou=people,dc=example,dc=com`);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the name of an LDAP entry
  return { ok: true };
});
