import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '..');
const moved = /['" ]fr-(badge|pagination|alert|checkbox-group|select|upload|callout|table|summary)(--\w+)*(?=['" ])/;

const templates = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => ({ file, text: fs.readFileSync(path.join(source, file), 'utf8') }));

describe('DSFR components left out of the sheet of every page', () => {
  it('are loaded by each template that draws one', () => {
    const forgetful = templates.filter(({ text }) => moved.test(text) && !text.includes('theme/dsfr-more'));
    expect(forgetful.map(({ file }) => file)).toEqual([]);
  });
  it('are drawn somewhere, or this test would guard nothing', () => {
    expect(templates.filter(({ text }) => moved.test(text)).length).toBeGreaterThan(5);
  });
});

describe('rules taken out as unreachable', () => {
  it('are those of inputs and tags that no template draws', () => {
    const drawn = templates.filter(({ text }) =>
      (text.match(/<\w+[^>]*>/g) ?? []).some(
        (tag) =>
          /^<input[^>]*type="(button|image|reset|submit|range|color)"/.test(tag) ||
          (/['" ]fr-tag/.test(tag) && tag.includes('aria-pressed')),
      ),
    );
    expect(drawn.map(({ file }) => file)).toEqual([]);
  });
});

describe('the order of the sheets', () => {
  it('puts those of every page before those of a component', () => {
    const late = templates.filter(({ file, text }) => {
      const own = text.search(/^import '[^']*\.css'/m);
      return file.startsWith('components/') && own >= 0 && !/theme\/(common|dsfr-more)'/.test(text.slice(0, own));
    });
    expect(late.map(({ file }) => file)).toEqual([]);
  });
});
