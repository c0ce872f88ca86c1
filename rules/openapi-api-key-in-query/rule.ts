import { textRepairs } from '../../server/rule/fixes.ts';
import { rule, type Written } from '../../server/rule/rule.ts';

/** An API key is sent in the address of requests (CWE-598). */
export default rule<Written>({
  id: 'openapi-api-key-in-query',
  title: 'An API key is sent in the address of requests',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [598],
  kind: 'description',
  check: (description) =>
    description.schemes.flatMap(({ name, keyIn, keyName }) => {
      if (keyIn?.text !== 'query') return [];
      const isUsed = description.requirements.some((each) => each.name === name);
      return [
        {
          place: { uri: keyIn.uri, span: keyIn.span },
          message: `\`${name}\` is sent in the query${keyName ? ` as \`${keyName}\`` : ''}: addresses end up in logs, histories and referrers. Send it in a header.`,
          confidence: isUsed ? ('medium' as const) : ('low' as const),
          attack: 'Whoever reads a log, a history or a link that was passed on has the key.',
          evidence: [isUsed ? `Operations require \`${name}\`.` : `No operation requires \`${name}\`.`],
          pointer: keyIn.pointer,
          key: keyIn.pointer,
          data: keyIn,
        },
      ];
    }),
  fixes: {
    header: {
      title: 'Send it in a header (clients and server must follow)',
      level: 'B',
      make: (place, ask) =>
        textRepairs(ask.workspace, [place], () => 'header', {
          title: 'Send it in a header (clients and server must follow)',
          level: 'B',
          otherwise: 'The text cannot be changed here.',
        }),
    },
  },
});
