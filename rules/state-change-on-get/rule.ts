import { methodRepairs } from '../../server/rule/fixes.ts';
import {
  type Change,
  type Confidence,
  type Draft,
  type Endpoint,
  endpointName,
  pathWords,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
  readonly removes: boolean;
}

/** A link that is followed, loaded as a picture or fetched ahead changes what is stored (CWE-650). */
export default rule<Evidence>({
  id: 'state-change-on-get',
  title: 'A GET request changes what is stored',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [650],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (endpoint.method !== 'GET' || !endpoint.handler) return [];
    if (ask.isPublicByNature(endpoint) || ask.isDeclaredPublic(endpoint)) return [];
    const words = pathWords(endpoint).flatMap((word) => word.split(/[-_.]/));
    if (words.some((word) => oneTime.has(word)) || endpoint.path.split('/').some(isToken)) return [];
    const verb = words.find((word) => verbs.has(word)) ?? null;
    // That a guard notes when a key was last used is no work of the endpoint, and that time is no change that anybody could
    // want to make in another's name.
    const changes = ask.changesOfHandler(endpoint).filter(({ notesTime }) => !notesTime);
    // Whoever makes a browser send a request writes its address, and neither its headers nor its cookies: that a guard
    // removes the session of a token which is over is nothing that they ask for.
    const asked = new Set(
      ask
        .flowsFrom(endpoint)
        .filter(({ arrival: { from } }) => from.kind !== 'source' || !unwritten.has(from.part))
        .map(({ call }) => `${call.uri}#${call.expression}`),
    );
    const named = changes.filter(({ call }) => asked.has(`${call.uri}#${call.expression}`));
    const change = named.find(({ removes }) => removes) ?? (verb ? (named[0] ?? changes[0]) : undefined);
    return change
      ? [draft(endpoint, change, verb, verb || named.includes(change) ? 'medium' : 'low', ask)]
      : [];
  },
  fixes: {
    method: {
      title: 'Answer another method',
      level: 'B',
      make: ({ endpoint, removes }, ask) =>
        methodRepairs(ask.workspace, endpoint, removes ? 'DELETE' : 'POST'),
    },
  },
});

/** Parts of a request that the address says nothing of. */
const unwritten: ReadonlySet<string> = new Set(['header', 'cookie']);

const verbs = new Set(
  'delete,remove,destroy,create,add,update,edit,save,approve,reject,ban,unban,block,unblock,promote,demote,transfer,pay,purchase,buy,enable,disable,cancel,publish,unpublish,archive,like,vote,follow,unfollow,invite,clear,reset'.split(
    ',',
  ),
);

/** Links in mails are GET requests, and carry a proof of their own. */
const oneTime = new Set(
  'unsubscribe,verify,verification,confirm,confirmation,activate,accept,callback,redirect,track,tracking,pixel,share,download,export,webhook'.split(
    ',',
  ),
);

function isToken(part: string): boolean {
  return /^:.*(?:token|code|hash|key|signature|secret)/i.test(part);
}

function draft(
  endpoint: Endpoint,
  change: Change,
  verb: string | null,
  confidence: Confidence,
  ask: Questions,
): Draft<Evidence> {
  const name = endpointName(endpoint);
  const what = change.entity ? `\`${change.entity}\`` : 'what is stored';
  return {
    place: endpoint.place,
    message: `\`${name}\` ${change.removes ? 'removes' : 'changes'} ${what}, though GET is for reading. Use ${change.removes ? 'DELETE' : 'POST, PUT or PATCH'}.`,
    confidence,
    attack: `A picture or a link on any page makes the browser of somebody who is signed in call \`${name}\`; so do crawlers and programs that fetch links ahead.`,
    evidence: [
      `\`${change.name}\` ${change.removes ? 'removes' : 'stores'} data when it is called.`,
      ...(verb ? [`The path says so, too: \`${verb}\`.`] : []),
    ],
    related: [{ place: ask.place(change.call), message: `\`${change.name}\` changes what is stored` }],
    endpoint: name,
    key: name,
    data: { endpoint, removes: change.removes },
  };
}
