import fc from 'fast-check';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { allowedTags, headingLevels, isBlank, sanitise, toPlainText } from './index';
import { fromMarkdown, reconcile, toMarkdown } from './markdown';
import { richTextExtensions } from './tiptap-extensions';

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'mot',
    'a*b',
    '_souligné_',
    '[x](y)',
    '1. un',
    '- tiret',
    '# dièse',
    '<b>',
    '&amp;',
    'https://x.fr',
    '> cité',
    '`c`',
    '===',
    '+',
    '\\',
    '---',
    '!',
    '~~~',
  ),
);
const escape = (value: string) => value.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);
const run = text.map((value) => escape(value.replace(/\s+/g, ' ')));
const inline = fc.oneof(
  { weight: 4, arbitrary: run },
  { weight: 1, arbitrary: fc.constantFrom('mot', 'deux mots').map((value) => `<strong>${value}</strong>`) },
  { weight: 1, arbitrary: fc.constantFrom('mot', 'deux mots').map((value) => `<em>${value}</em>`) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('https://exemple.fr/(a)?b=1&amp;c=2', 'mailto:a@exemple.fr')
      .map((href) => `<a href="${href}">lien</a>`),
  },
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const paragraph = fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => `<p>${lines.join('<br>')}</p>`);
const block = fc.oneof(
  paragraph,
  fc.tuple(fc.constantFrom(...headingLevels), line).map(([level, value]) => `<h${level}>${value}</h${level}>`),
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([list, items]) => `<${list}>${items.map((item) => `<li>${item}</li>`).join('')}</${list}>`),
  paragraph.map((value) => `<blockquote>${value}</blockquote>`),
  fc.constant('<hr>'),
);
const document = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join(''));

const soup = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '</',
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<h1>',
        '<a href="',
        'javascript:alert(1)',
        'https://x.fr',
        '">',
        '</a>',
        '<svg>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<ul><li>',
        '<br/>',
        '&lt;',
        '&#x6a;',
        '<textarea>',
        '</textarea>',
        '<math>',
        '<style>',
        '<td onclick=x>',
        '<![CDATA[',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

/** Every tag in the output, as the strictest reader of it would see them. */
const tagShape =
  /^<\/?(?:h[345]|p|ul|ol|li|blockquote|strong|em|a)>$|^<(?:br|hr) \/>$|^<a href="(?:https?:|mailto:)[^"<>]*" rel="[a-z ]+">$/;
const tagsOf = (html: string) => html.match(/<[^>]*>?/g) ?? [];

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x><text>x</text></a>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://x.fr" onclick="alert(1)" style="position:fixed">x</a>',
  '<a href="https://x.fr/&quot; onmouseover=&quot;alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<p style="background:url(javascript:alert(1))" id=x class=y>x</p>',
  '<object data="javascript:alert(1)"></object><embed src=x><base href=//evil><meta http-equiv=refresh content=0>',
  '<template><script>alert(1)</script></template>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<img src=x onerror=alert(1)>',
  '<p/onclick=alert(1)>x',
  '<!--><script>alert(1)</script>-->',
  '<xmp><img src=x onerror=alert(1)></xmp>',
];

describe('sanitise', () => {
  it('is idempotent and answers only the tags and addresses of the schema', () => {
    fc.assert(
      fc.property(fc.oneof(soup, document), (html) => {
        const once = sanitise(html);
        expect(sanitise(once)).toBe(once);
        for (const tag of tagsOf(once)) expect(tag).toMatch(tagShape);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(attacks)('leaves nothing executable of %s', (attack) => {
    for (const html of [
      sanitise(attack),
      sanitise(`<p>${attack}</p>`),
      fromMarkdown(attack),
      fromMarkdown(`- ${attack}`),
    ]) {
      for (const tag of tagsOf(html)) expect(tag).toMatch(tagShape);
    }
  });

  it.each([
    '[x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '![x](https://x.fr/a.png)',
  ])('refuses the Markdown %s', (markdown) => expect(fromMarkdown(markdown)).not.toMatch(/<a|<img/));

  it('keeps a document of the schema, says who the links are from, and lowers the headings', () => {
    expect(sanitise('<h1>Titre</h1><p><b>gras</b> <a href="https://exemple.fr/">lien</a><br>suite</p>')).toBe(
      '<h3>Titre</h3><p><strong>gras</strong> <a href="https://exemple.fr/" rel="noopener noreferrer ugc">lien</a><br />suite</p>',
    );
  });

  it('survives documents beyond reason: deeply nested, all spaces, all line breaks', () => {
    expect(sanitise(`${'<br> '.repeat(100_000)}x`)).toBe('<br /><br />x');
    expect(sanitise(`${' '.repeat(500_000)}x`)).toBe('x');
    expect(toMarkdown(`${'<blockquote>'.repeat(5_000)}fond`)).toContain('fond');
  });
});

describe('Markdown', () => {
  it('keeps the number signs a heading ends with', () => {
    for (const html of ['<h3>Langage C #</h3>', '<h3>Suite ##</h3>', '<p>Fin #</p>'])
      expect(fromMarkdown(toMarkdown(html)).trim()).toBe(html);
  });

  it('comes back the same: what is shown in the field is what is read from it', () => {
    fc.assert(
      fc.property(document, (html) => {
        const markdown = toMarkdown(html);
        expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
        expect(toPlainText(fromMarkdown(markdown))).toBe(toPlainText(html));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves the stored HTML alone when the field came back untouched, whatever line ends the browser chose', () => {
    fc.assert(
      fc.property(document.map(sanitise), (storedHtml) => {
        const submittedMarkdown = toMarkdown(storedHtml).replace(/\n/g, '\r\n');
        expect(reconcile({ storedHtml, submittedMarkdown })).toBe(storedHtml);
      }),
    );
  });

  it('takes what was typed when the text changed', () => {
    expect(reconcile({ storedHtml: '<p>avant</p>', submittedMarkdown: '- un\n- **deux**' })).toBe(
      '<ul><li>un</li><li><strong>deux</strong></li></ul>',
    );
  });

  it('reads as people write it', () => {
    expect(
      toMarkdown(
        '<h3>Titre</h3><ul><li><p>un</p></li><li><p>deux</p></li></ul><ol><li>a<ul><li>b</li></ul></li></ol><p>l’été<br>suite</p>',
      ),
    ).toBe('### Titre\n\n- un\n\n- deux\n\n1. a\n   - b\n\nl’été\\\nsuite');
  });
});

describe('plain text', () => {
  it('never exceeds the room it is given, and is the text itself when it fits', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 60 }), (html, maximum) => {
        const whole = toPlainText(html);
        const cut = toPlainText(html, maximum);
        expect(cut.length).toBeLessThanOrEqual(maximum);
        if (whole.length <= maximum) expect(cut).toBe(whole);
      }),
    );
  });

  it('separates blocks and decodes entities', () => {
    expect(toPlainText('<h3>Un</h3><p>a &lt;b&gt; &amp;amp; c<br>d</p>')).toBe('Un a <b> &amp; c d');
  });

  it('tells a blank text from a written one', () => {
    expect(isBlank('<p> </p><p><br></p>')).toBe(true);
    expect(isBlank('<hr>')).toBe(false);
  });
});

describe('the editor', () => {
  it('offers the elements of the schema and no other', () => {
    const { nodes, marks } = getSchema(richTextExtensions());
    const offered = new Set<string>();
    const collect = (rules: readonly { tag?: string }[] | undefined) =>
      rules?.forEach((rule) => rule.tag && offered.add(rule.tag.replace(/\[.*$/, '')));
    for (const node of Object.values(nodes)) collect(node.spec.parseDOM);
    for (const mark of Object.values(marks)) collect(mark.spec.parseDOM);
    const read = [...offered].filter((tag) => !['b', 'i'].includes(tag));
    expect(read.sort()).toEqual([...allowedTags].sort());
  });
});
