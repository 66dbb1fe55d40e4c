import { describe, expect, it } from 'vitest';
import { sanitiseData, type FindAttributes } from './sanitise-rich-text';

const body = { type: 'text', customField: 'plugin::editing.rich-text' };
const schemas: Record<string, ReturnType<FindAttributes>> = {
  page: {
    title: { type: 'string' },
    body,
    seo: { type: 'component', component: 'seo' },
    parts: { type: 'component', component: 'part' },
    zone: { type: 'dynamiczone', components: ['part'] },
  },
  seo: { text: body },
  part: { body, inner: { type: 'component', component: 'seo' } },
};
const find: FindAttributes = (uid) => schemas[uid];
const bad = '<p onclick="x">a<script>1</script></p>';

describe('sanitiseData', () => {
  it('reaches rich text in the type, its components, their components and its dynamic zones', () => {
    const data = {
      title: bad,
      body: bad,
      seo: { text: bad },
      parts: [{ body: bad, inner: { text: bad } }],
      zone: [{ __component: 'part', body: bad, inner: { text: bad } }],
    };
    expect(sanitiseData(data, 'page', find)).toEqual({
      title: bad,
      body: '<p>a</p>',
      seo: { text: '<p>a</p>' },
      parts: [{ body: '<p>a</p>', inner: { text: '<p>a</p>' } }],
      zone: [{ __component: 'part', body: '<p>a</p>', inner: { text: '<p>a</p>' } }],
    });
    expect(data.body).toBe(bad);
  });

  it('leaves what is absent absent, and empties what is not text', () => {
    expect(sanitiseData({ title: 'x', body: null }, 'page', find)).toEqual({ title: 'x', body: null });
    expect(sanitiseData({ title: 'x' }, 'page', find)).toEqual({ title: 'x' });
    expect(sanitiseData({ body: { toString: bad } }, 'page', find)).toEqual({ body: '' });
    expect(sanitiseData({ seo: null, zone: null }, 'page', find)).toEqual({ seo: null, zone: null });
  });
});
