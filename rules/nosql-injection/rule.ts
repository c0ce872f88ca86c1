import { valueRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Draft,
  type Flow,
  harmless,
  injectionDraft,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** Operators that take conditions, or whole objects; what is given to others is compared as it is. */
const conditionOperators = /^\$(?:and|or|nor|not|elemMatch|match|expr|pipeline|facet|lookup)$/;
/** Operators whose text is run as code. */
const codeOperators = /^\$(?:where|function|accumulator|body|init|accumulate|merge|finalize)$/;

/** Data of the request becomes the condition of a query, in which objects are operators (CWE-943). */
export default rule<Flow>({
  id: 'nosql-injection',
  title: 'Request data becomes an operator in the condition of a query',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [943],
  kind: 'flow',
  to: ['nosql-filter', 'query-text', 'query-clause'],
  stoppedBy: harmless,
  report: (flow, ask) => {
    const { part } = flow.arrival.form;
    if (flow.target === 'query-text') return part.length ? null : condition(flow, ask);
    if (flow.target === 'query-clause') {
      const draft = clause(flow, ask);
      return draft && { ...draft, place: ask.placeOfData(flow) };
    }
    const last = part.findLast((name) => !/^(?:\d+|\*)$/.test(name)) ?? '';
    if (codeOperators.test(last) && part.some((name) => name === last)) return code(flow, ask);
    if (last.startsWith('$') && !conditionOperators.test(last)) return null;
    return operator(flow, ask);
  },
  fixes: {
    value: {
      title: 'Compare it as a value',
      level: 'A',
      // Which clauses there may be, only the project knows.
      make: (flow, ask) => (flow.target === 'query-clause' ? [] : valueRepairs(ask.workspace, flow)),
    },
  },
});

function code(flow: Flow, ask: Questions): Draft<Flow> | null {
  return injectionDraft(flow, ask, {
    does: 'becomes part of code that the database runs',
    remedy: 'Compare fields instead.',
    confidence: 'high',
    attack: 'A value such as `1 || true` changes the condition, and every record is found.',
    missing: 'Nothing on the way makes it harmless: no number, no fixed list, no pattern.',
  });
}

function condition(flow: Flow, ask: Questions): Draft<Flow> | null {
  return injectionDraft(flow, ask, {
    does: 'becomes part of the condition of a query',
    remedy: 'Name a value in the text, and give it beside the text.',
    confidence: 'medium',
    attack: 'A value such as `or attribute_exists(id)` changes the condition, and every record is found.',
    missing: 'Nothing on the way makes it harmless: no number, no fixed list.',
  });
}

/** Names that lead to clauses within a clause, and to scripts: a field may be named like a part of one, `source`. */
const clauseNames =
  /^(?:\d+|\*|query|bool|must|must_not|filter|should|constant_score|nested|function_score|script_score|dis_max|queries|aggs|aggregations)$/;
const scriptNames = /^(?:script|init_script|map_script|combine_script|reduce_script)$/;

/** A whole clause, or a part of the text of a script; values that are compared do nothing. */
function clause(flow: Flow, ask: Questions): Draft<Flow> | null {
  const { part, before, after } = flow.arrival.form;
  const isScript = part.some((name) => scriptNames.test(name)) && !part.includes('params');
  const { cleaners } = flow.arrival;
  if (isScript || (flow.path.includes('script') && !part.includes('params'))) return code(flow, ask);
  if (!part.every((name) => clauseNames.test(name)) || before + after !== '') return null;
  if (cleaners.includes('text') || ask.isMadeHarmless(flow, ['text'])) return null;
  return injectionDraft(flow, ask, {
    does: 'becomes a clause of a query',
    remedy: 'Write the clauses, and put only values of the request into them.',
    confidence: 'medium',
    attack:
      'A clause such as `{"match_all": {}}` finds every document, and a script in it runs in the database.',
    missing: 'Nothing on the way says which clauses there may be.',
  });
}

function operator(flow: Flow, ask: Questions): Draft<Flow> | null {
  const { cleaners, path, form } = flow.arrival;
  const isText = cleaners.includes('text') || ask.isMadeHarmless(flow, ['text']);
  const confidence = isText || ask.hasSetting('checked-filters') ? null : confidenceOf(flow, ask);
  if (!confidence) return null;
  const isWhole = !path.length && !form.part.length;
  return injectionDraft(flow, ask, {
    does: isWhole
      ? 'becomes the whole condition of a query'
      : 'becomes a condition of a query as it came, and an object in it is an operator',
    remedy: isWhole
      ? 'Build the condition from named fields that were checked.'
      : 'Check that it is a text, or convert it with `String(…)`.',
    confidence,
    attack:
      'A value such as `{"$ne": null}` where a text was meant fits every record: an attacker signs in without a password, or reads and deletes what others own.',
    missing: 'Nothing on the way makes sure that it is a text or a number.',
  });
}

const byForm: Readonly<Record<'yes' | 'perhaps' | 'no', Confidence | null>> = {
  yes: 'high',
  perhaps: 'medium',
  no: null,
};

function confidenceOf(flow: Flow, ask: Questions): Confidence | null {
  const { from } = flow.arrival;
  const confidence = byForm[ask.mayBeObject(flow)];
  // Administrators, and services that were given a secret, mostly find everything by other ways.
  if (confidence && ask.isSentByTheFew(flow)) return 'low';
  // Few know that cookies that start with `j:` are parsed, and it depends on the parser.
  return from.kind === 'source' && from.part === 'cookie' && confidence === 'medium' ? 'low' : confidence;
}
