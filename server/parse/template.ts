/**
 * What templates of pages put between tags as it is: `<%- name %>` (EJS, Eta), `{{{name}}}` and `{{& name}}` (Handlebars,
 * Mustache), `!= name` and `!{name}` (Pug), `{{ name | safe }}` (Nunjucks, Twig). Only plain paths are read; what stands
 * in a block may mean something else there, and is left out.
 */

/** Templates are read up to here. */
const LENGTH_LIMIT = 200_000;
/** Names told of one template. */
const NAME_LIMIT = 100;

type Language = 'ejs' | 'handlebars' | 'pug' | 'nunjucks';

const languages: Readonly<Record<string, Language>> = {
  ejs: 'ejs',
  eta: 'ejs',
  hbs: 'handlebars',
  handlebars: 'handlebars',
  mustache: 'handlebars',
  hjs: 'handlebars',
  pug: 'pug',
  jade: 'pug',
  njk: 'nunjucks',
  nunjucks: 'nunjucks',
  twig: 'nunjucks',
};

/**
 * Reads which data a template shows without escaping it.
 * @param name of the file, whose ending says which language it is
 * @returns paths from the data of the template: `['book', 'title']`; each once. Never throws.
 */
export function unescapedPaths(text: string, name: string): readonly (readonly string[])[] {
  const language = languages[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!language || text.length > LENGTH_LIMIT) return [];
  const found = new Map<string, readonly string[]>();
  for (const written of holesOf(text, language)) {
    const path = pathOf(written);
    if (path && found.size < NAME_LIMIT) found.set(path.join('.'), path);
  }
  return [...found.values()];
}

/** What stands in the places that are not escaped. */
function holesOf(text: string, language: Language): readonly string[] {
  switch (language) {
    case 'ejs':
      return between(text, '<%-', '%>').map((each) => each.replace(/[-_]$/, ''));
    case 'handlebars': {
      const open = withoutBlocks(text);
      return [...between(open, '{{{', '}}}'), ...between(open, '{{&', '}}')];
    }
    case 'pug':
      return [
        ...between(text, '!{', '}'),
        ...text.split(/\r?\n/).flatMap((line) => {
          const at = line.indexOf('!=');
          // `p.title(lang='en')!= title`; in other lines it compares.
          return at >= 0 && /^\s*[\w.#-]*(?:\([^()]*\))?$/.test(line.slice(0, at))
            ? [line.slice(at + 2)]
            : [];
        }),
      ];
    case 'nunjucks':
      return between(text, '{{', '}}').flatMap((each) => {
        const [value = '', ...filters] = each.split('|').map((part) => part.trim());
        return filters.includes('safe') || filters.includes('raw') ? [value] : [];
      });
  }
}

/** The texts between two signs, each up to the next sign of its end. */
function between(text: string, open: string, close: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    found.push(text.slice(at + open.length, end));
    at = end + close.length;
  }
  return found;
}

/** A text of Handlebars without what stands in blocks that change what a name means: `{{#each books}} … {{/each}}`. */
function withoutBlocks(text: string): string {
  let depth = 0;
  let kept = '';
  let from = 0;
  for (const mark of text.matchAll(/\{\{~?([#/^])\s*([\w-]+)/g)) {
    const [, sign, name = ''] = mark;
    if (sign === '^' || name === 'if' || name === 'unless') continue;
    if (sign === '#' && depth++ === 0) kept += text.slice(from, mark.index);
    if (sign === '/' && depth > 0 && --depth === 0) from = mark.index;
  }
  return depth > 0 ? kept : kept + text.slice(from);
}

/** A plain path of names; null for calls and other expressions. */
function pathOf(written: string): readonly string[] | null {
  const path = written
    .trim()
    .replace(/^(?:locals|this|it)\./, '')
    .replace(/;$/, '');
  return /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(path) ? path.split('.') : null;
}
