import { passwordRepairs } from '../../server/rule/fixes.ts';
import { isPasswordName } from '../../server/rule/people-names.ts';
import { type Draft, type Flow, rule } from '../../server/rule/rule.ts';

/** A password is stored as it was typed (CWE-256). */
export default rule<Flow>({
  id: 'cleartext-password-storage',
  title: 'A password is stored as it was typed',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [256],
  kind: 'flow',
  from: ['source'],
  to: ['stored-secret', 'sought-secret', 'sql-text'],
  stoppedBy: ['hash', 'number', 'boolean', 'date'],
  report: (flow, ask): Draft<Flow> | null => {
    const { from, path, place } = flow.arrival;
    const name = path.at(-1) ?? '';
    const field = flow.target === 'sql-text' ? soughtColumn(flow) : (flow.field ?? '');
    const isSought = flow.target !== 'stored-secret';
    if (isSought && /code$/i.test(field)) return null;
    if (from.kind !== 'source' || !isPasswordName(field) || (name !== '' && !isPasswordName(name)))
      return null;
    if (ask.circumstance(flow.call) === 'development') return null;
    // What is hashed already comes back as it is: whatever is not is hashed there.
    if (ask.isHandedBackAsMade(flow)) return null;
    // Where passwords are hashed, the comparison asks whether what is kept changes.
    if (isSought && ask.hashesIn(flow.call.uri)) return null;
    const entity = flow.query?.entity ?? null;
    // Definitions often hash in a hook, before they store.
    if (entity && !entity.used && ask.hashesIn(entity.place.uri)) return null;
    const source = ask.sourceLabel(from.part, path);
    const server = entity ? serverBeside(entity.fields, field) : null;
    const key = entity && /passphrase$/i.test(field) ? keyBeside(entity.fields) : null;
    const whose = ask.passwordOf(flow);
    return {
      place: ask.place(flow.argument),
      message: `\`${field}\` is ${isSought ? 'held against what was typed, so it is stored that way' : 'stored as it was typed'}. Store a hash that was made for passwords, such as Argon2id or bcrypt.`,
      // What signs the service in elsewhere, or opens a key for it, cannot be hashed, only encrypted.
      // That of a page or an archive is less than that of an account, and where visitors are told it, it is none of theirs.
      confidence:
        server !== null || key !== null || whose === 'shown'
          ? 'low'
          : entity && name && !isSought && whose === 'account'
            ? 'high'
            : 'medium',
      attack:
        'Whoever gets hold of the table, by a backup or an injection, reads all passwords, and people use them elsewhere too.',
      evidence: [
        `${source.charAt(0).toUpperCase()}${source.slice(1)} ${isSought ? `is compared by \`${flow.name}\`` : `reaches \`${flow.name}\``}, and nothing on the way hashes it.`,
        ...(server === null
          ? []
          : [`Beside it stands \`${server}\`, so it may be shown to another server: encrypt it then.`]),
        ...(key === null
          ? []
          : [`Beside it stands \`${key}\`, so it may open a key that the service uses: encrypt it then.`]),
        ...(whose === 'shown'
          ? ['A reply picks it out by its name, so visitors may be told it on purpose.']
          : []),
        ...(whose === 'thing' && entity
          ? [
              `\`${entity.name}\` has no name to sign in with, so it may be the password of a thing and not of an account.`,
            ]
          : []),
        ...(entity && !entity.used ? [`The definition of \`${entity.name}\` has no hook that hashes.`] : []),
      ],
      trace: ask.trace(flow, `is ${isSought ? 'compared' : 'stored'} by \`${flow.name}\``),
      key: `${ask.functionAround(place)} ${flow.name} ${field}`,
      data: flow,
    };
  },
  fixes: {
    hash: {
      title: 'Hash the password',
      level: 'C',
      make: (flow, ask) =>
        flow.target === 'stored-secret'
          ? passwordRepairs(ask.workspace, flow)
          : [
              {
                kind: 'refused',
                title: 'Hash the password',
                reason: 'Where passwords are stored and where they are compared have to change together.',
              },
            ],
    },
  },
});

/** The column that a piece of a SQL text is compared with: `… where password = '` stands before it; empty if there is none of a password. */
function soughtColumn({ arrival: { form } }: Flow): string {
  const [, column = ''] = /(\w+)["'`]?\s*=\s*["']?$/.exec(form.before) ?? [];
  return /^\s*select\b/i.test(form.before) ? column : '';
}

/** The field beside a passphrase that holds what it opens: a key, or a certificate with one; null if none does. */
function keyBeside(fields: readonly { readonly name: string }[]): string | null {
  return (
    fields.find(({ name }) => /^(?:key|private_?key|cert|certificate)(?:\.|$)/i.test(name))?.name ?? null
  );
}

/** Names of fields by which people sign in: they stand beside the password of an account. */
const signInNames = /^(?:e-?mail|login|handle|phone)/i;

/**
 * The field beside one of a password that says at which server it is shown: `smtp.host`, `routes.port`, and `url` or `share`
 * where nobody has a mail address beside it, as people have who are told a homepage of; null if none does.
 */
function serverBeside(fields: readonly { readonly name: string }[], field: string): string | null {
  const around = field.split('.').slice(0, -1);
  const isOfPeople = fields.some(({ name }) => signInNames.test(name));
  const beside = fields.find(({ name }) => {
    const parts = name.split('.');
    const isBeside = parts.length === around.length + 1 && around.every((each, i) => parts[i] === each);
    const own = parts.at(-1) ?? '';
    return (
      isBeside &&
      (/(?:^|_)(?:host|hostname|port)$|(?:Host|Port)$/.test(own) ||
        (!isOfPeople && /^(?:url|uri|base_?url|endpoint|share)$/i.test(own)))
    );
  });
  return beside?.name ?? null;
}
