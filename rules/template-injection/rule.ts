import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes the text of a template, rather than data that is put into one (CWE-1336). */
export default rule<Flow>({
  id: 'template-injection',
  title: 'Request data becomes the text of a template',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [1336],
  kind: 'flow',
  to: ['template'],
  stoppedBy: harmless,
  report: (flow, ask) => {
    const { form } = flow.arrival;
    if (form.part.length) return null;
    return injectionDraft(flow, ask, {
      does: form.before || form.after ? 'becomes part of the text of a template' : 'is used as a template',
      remedy: 'Write the template in the code, and pass the value as data.',
      confidence: 'high',
      attack:
        'A value such as `<%= process.env %>` or `{{constructor.constructor("…")()}}` is run by the engine, with the rights of the server.',
      missing:
        'Nothing on the way makes it harmless; escaping for HTML does not touch the signs of a template.',
    });
  },
  fixes: {},
});
