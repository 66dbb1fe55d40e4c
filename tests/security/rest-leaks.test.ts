import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leakWorld, SECRET, type LeakWorld } from './leak-world.ts';

let leak: LeakWorld;
beforeAll(async () => {
  leak = await leakWorld();
});
afterAll(() => leak?.cms.close());

const get = (path: string, member: string | null = null) => leak.as(member).get(`/api${path}`);
const TYPES = [
  'resources',
  'bases',
  'collections',
  'members',
  'tags',
  'tag-categories',
  'pages',
  'text-blocks',
  'banners',
  'changelog-entries',
  'glossary-entries',
];

describe('lists and objects', () => {
  it.each(TYPES)('GET /api/%s shows no secret and counts none, however it is populated', async (type) => {
    const plain = await get(`/${type}?pagination[pageSize]=100`);
    expect(plain.status, plain.text).toBe(200);
    expect(plain.text).not.toContain(SECRET);
    expect(plain.body.meta.pagination.total).toBe(plain.body.data.length);
    const populated = await get(`/${type}?populate=*`);
    expect([200, 400]).toContain(populated.status);
    expect(populated.text).not.toContain(SECRET);
  });

  it('lists exactly what the public may see', async () => {
    const titles = async (path: string) =>
      (await get(path)).body.data.map((one: { title?: string; name?: string }) => one.title ?? one.name).sort();
    expect(await titles('/resources')).toEqual(['Autre ressource ouverte', 'Ressource ouverte']);
    expect(await titles('/bases')).toEqual(['Base ouverte']);
    expect(await titles('/collections')).toEqual(['Collection ouverte']);
  });

  it('answers for what is hidden as for what does not exist, and for an unknown address', async () => {
    const unknown = await get('/no-such-route');
    for (const [type, names] of Object.entries({
      resources: [
        'inPrivateBase',
        'publicInPrivateBase',
        'inRestrictedBase',
        'inHiddenBase',
        'inBinnedBase',
        'ownPrivate',
        'ownRestricted',
        'hidden',
        'binned',
        'neverPublished',
      ],
      bases: ['privateBase', 'restrictedBase', 'hiddenBase', 'binnedBase'],
      collections: ['secretCollection'],
      members: ['shy'],
      tags: ['secretTag'],
      'tag-categories': ['secretCategory'],
    })) {
      for (const name of [...names, undefined]) {
        const answer = await get(`/${type}/${name ? leak.ids[name] : 'aaaaaaaaaaaaaaaaaaaaaaaa'}`);
        expect([type, name, answer.status, answer.body]).toEqual([type, name, 404, unknown.body]);
      }
    }
  });
});

describe('drafts', () => {
  it.each([
    'status=draft',
    'status=modified',
    'publicationFilter=has-unpublished-changes',
    'publicationFilter=never-published',
    'hasPublishedVersion=false',
    'status=draft&populate=*',
    'locale=all',
    'locale=*',
    'filters[publishedAt][$null]=true',
    'filters[publishedAt][$null]=true&status=draft',
    'fields=*&status=draft',
  ])('stay unseen with %s', async (query) => {
    for (const path of ['/resources', `/resources/${leak.ids['open']}`, `/resources/${leak.ids['neverPublished']}`]) {
      const answer = await get(`${path}?${query}`);
      expect([200, 400, 404]).toContain(answer.status);
      expect(answer.text).not.toContain(SECRET);
    }
  });
});

describe('filters as oracles', () => {
  /** A filter that is true of a hidden object and one that is true of nothing must answer alike. */
  const sameAnswer = async (path: string, truth: string, falsehood: string) => {
    const [right, wrong] = [await get(`${path}?${truth}`), await get(`${path}?${falsehood}`)];
    expect(right.text).not.toContain(SECRET);
    expect({ status: right.status, body: right.body }).toEqual({ status: wrong.status, body: wrong.body });
  };
  const nothing = 'zzznothingzzz';

  it.each([
    ['/collections', 'filters[resources][title][$contains]='],
    ['/collections', 'filters[resources][description][$eq]='],
    ['/collections', 'filters[$or][0][resources][title][$contains]='],
    ['/collections', 'filters[$and][0][resources][title][$contains]='],
    ['/collections', 'filters[resources][$and][0][title][$contains]='],
    ['/collections', 'filters[resources][$or][0][title][$contains]='],
    ['/collections', 'filters[resources][base][title][$contains]='],
    ['/resources', 'filters[base][title][$contains]='],
    ['/resources', 'filters[creditedBases][title][$contains]='],
    ['/resources', 'filters[tags][name][$contains]='],
    ['/resources', 'filters[tags][category][name][$contains]='],
    ['/resources', 'filters[creator][lastName][$startsWith]='],
    ['/resources', 'filters[sources][member][lastName][$startsWith]='],
    ['/tags', 'filters[category][name][$contains]='],
    ['/resources', 'filters[title][$contains]='],
    ['/resources', '_q='],
    ['/members', '_q='],
    ['/bases', '_q='],
  ])('%s?%s tells nothing', async (path, filter) => {
    await sameAnswer(path, `${filter}${SECRET}`, `${filter}${nothing}`);
  });

  it.each([
    ['/collections', 'filters[resources][documentId][$eq]=', 'inPrivateBase'],
    ['/collections', 'filters[resources][documentId][$in][0]=', 'ownPrivate'],
    ['/resources', 'filters[creditedBases][documentId][$eq]=', 'privateBase'],
    ['/resources', 'filters[tags][documentId][$eq]=', 'secretTag'],
    ['/resources', 'filters[creator][documentId][$eq]=', 'shy'],
    ['/resources', 'filters[documentId][$eq]=', 'hidden'],
  ])('%s?%s<hidden> tells nothing', async (path, filter, name) => {
    await sameAnswer(path, `${filter}${leak.ids[name]}`, `${filter}aaaaaaaaaaaaaaaaaaaaaaaa`);
  });

  it.each([
    '/resources?filters[$not][base][title][$contains]=x',
    '/collections?filters[$not][resources][title][$contains]=x',
    '/collections?filters[$and][0][$not][resources][title][$contains]=x',
    '/resources?sort=base.title',
    '/resources?sort[0]=creator.lastName:asc',
    '/resources?sort[base][title]=asc',
    '/collections?sort=resources.title',
    '/resources?sort=status',
    '/resources?filters[creator][account][email][$contains]=x',
    '/resources?filters[createdBy][email][$contains]=x',
    '/resources?filters[createdBy][id][$eq]=1',
    '/resources?filters[open][$eq]=false',
    '/resources?filters[gate][$eq]=hidden',
    '/resources?filters[hiddenReason][$contains]=x',
    '/bases?filters[contactEmail][$contains]=x',
    '/members?filters[contactEmail][$contains]=x',
    '/members?filters[account][email][$contains]=x',
    '/members?filters[active][$eq]=false',
    '/members?sort=contactEmail',
    '/resources?filters[t0.open][$eq]=0',
    '/resources?filters[t1.title][$contains]=x',
    '/resources?where[open]=false',
    '/resources?filters[unknown][$eq]=x',
    '/resources?populate[base][filters][contactEmail][$contains]=x',
    '/resources?populate[creator][populate]=account',
    '/resources?populate=createdBy',
    '/resources?unknown=1',
  ])('%s is refused', async (path) => {
    const answer = await get(path);
    expect(answer.status, answer.text).toBe(400);
    expect(answer.text).not.toContain(SECRET);
  });

  it('refuses a filter of a thousand nodes', async () => {
    const many = Array.from({ length: 90 }, (_, index) => `filters[$or][${index}][tags][name][$eq]=x`).join('&');
    expect((await get(`/resources?${many}`)).status).toBe(400);
  });

  it('adds an allowed identifier to a hidden one without opening it', async () => {
    const { open, hidden, inPrivateBase } = leak.ids;
    const query = [open, hidden, inPrivateBase]
      .map((id, index) => `filters[$or][${index}][documentId]=${id}`)
      .join('&');
    const answer = await get(`/resources?${query}`);
    expect(answer.body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([open]);
    const inverse = await get(`/resources?filters[documentId][$notIn][0]=${open}`);
    expect(inverse.body.data).toHaveLength(1);
  });
});

describe('populated relations', () => {
  it.each([
    'populate[base][populate]=*',
    'populate[tags][populate][category][populate]=*',
    'populate[contents][populate]=*',
    'populate[contents][on][content.linked-resource][populate][resource][populate]=*',
    'populate[creditedBases][populate]=*',
    'populate[creator][populate]=*',
    'populate[image][populate]=related',
    'populate[sources][populate][member]=true',
    'populate[creditedBases][count]=true',
    'populate[tags][filters][name][$contains]=e',
    'populate[tags][sort]=name',
    'populate[0]=base&populate[1]=tags.category&populate[2]=creator',
  ])('/resources?%s shows no secret', async (query) => {
    for (const path of ['/resources', `/resources/${leak.ids['open']}`]) {
      const answer = await get(`${path}?${query}`);
      expect([200, 400]).toContain(answer.status);
      expect(answer.text).not.toContain(SECRET);
    }
  });
});

describe('writes', () => {
  it.each(TYPES)('there is no generated write on %s', async (type) => {
    const unknown = await get('/no-such-route');
    for (const member of [null, leak.ids['owner']!]) {
      for (const [method, path] of [
        ['post', `/api/${type}`],
        ['put', `/api/${type}/${leak.ids['open']}`],
        ['delete', `/api/${type}/${leak.ids['open']}`],
      ] as const) {
        const answer = await leak.as(member).send(method, path, { data: { title: 'x', open: true } });
        expect([method, path, answer.status >= 404 && answer.status <= 405]).toEqual([method, path, true]);
        if (answer.status === 404) expect(answer.body).toEqual(unknown.body);
      }
    }
  });
});

describe('what members see', () => {
  const total = async (member: string, links: string[] = []) =>
    (await leak.as(member, links).get('/api/resources')).body.meta.pagination.total;

  it('follows the rule and no more', async () => {
    const { stranger, known, owner } = leak.ids;
    expect(await total(stranger!)).toBe(2);
    // A named exception of a base, and of a resource.
    expect(await total(known!)).toBe(4);
    // Two bases of their own: all published and not in the bin, hidden ones included since they may edit them.
    expect(await total(owner!)).toBe(2 + 2 + 3);
  });

  it('shows a resource without its base to who sees only the resource', async () => {
    const { world, ids } = leak;
    const base = await world.base({ visibility: 'private', title: `Base ${SECRET}` });
    const id = await world.resource(base, { visibility: 'restricted', exceptionMembers: [ids['stranger']!] });
    const answer = await leak.as(ids['stranger']!).get(`/api/resources/${id}?populate=base`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(SECRET);
    expect((await leak.as(ids['stranger']!).get('/api/resources?sort=base.title')).status).toBe(400);
  });

  it('opens by link one object and not another', async () => {
    const { world, ids } = leak;
    const token = await world.shareLink('resource', ids['inPrivateBase']!);
    const see = async (name: string) => (await leak.as(null, [token]).get(`/api/resources/${ids[name]}`)).status;
    expect(await see('inPrivateBase')).toBe(200);
    expect(await see('publicInPrivateBase')).toBe(404);
    expect(await see('neverPublished')).toBe(404);
    const ofBase = await world.shareLink('base', ids['privateBase']!);
    const seeBase = async (path: string) => (await leak.as(null, [ofBase]).get(`/api/${path}`)).status;
    expect(await seeBase(`bases/${ids['privateBase']}`)).toBe(200);
    expect(await seeBase(`resources/${ids['inPrivateBase']}`)).toBe(200);
    expect(await seeBase(`resources/${ids['ownPrivate']}`)).toBe(404);
    expect(await seeBase(`tags/${ids['secretTag']}`)).toBe(200);
  });
});
