import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes the text of a template, rather than data that is put into one (CWE-1336). */
export default rule<Flow>({
  id: 'template-injection',
  title: 'Request data becomes the text of a template',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [1336],
  kind: 'flow',
  to: ['template', 'view-data'],
  stoppedBy: harmless,
  report: (flow, ask) => {
    const { form, path } = flow.arrival;
    if (form.part.length) return null;
    if (flow.target === 'view-data') {
      // Single values stay data; who sends the object as a whole names its properties.
      if (path.length || form.before || form.after) return null;
      return injectionDraft(flow, ask, {
        does: 'is shown by a template as a whole, and may hold settings of the engine',
        remedy: 'Name the values that the template shows.',
        confidence: 'medium',
        attack:
          'Names such as `settings[view options]` or `layout` are read by engines as their own settings, by which files are read or, in some versions, code is run.',
        missing: 'Nothing on the way picks the properties that the template needs.',
      });
    }
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
