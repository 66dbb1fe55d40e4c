import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, editingWorld, type Answer, type EditingWorld } from '../api/editing-support.ts';
import { contentApi } from '../../plugins/editing/server/src/routes/content-api.ts';
import { countStatements } from '../support/statements.ts';

const unknown = 'z'.repeat(24);

let world: EditingWorld;
let own: string;
let ownBase: string;
const hidden: Record<string, string> = {};

beforeAll(async () => {
  world = await editingWorld();
  const { owner, stranger } = world.members;
  hidden.base = world.base;
  hidden.draft = await world.draft(owner, world.base);
  hidden.published = await world.draft(owner, world.base);
  await complete(world, owner, hidden.published);
  await world.call(owner, 'post', `/resources/${hidden.published}/publish`);
  hidden.file = await world.file(owner, 'secret.png', 'image/png');
  hidden.member = await world.system(async () => {
    const members = world.strapi.documents('api::member.member') as unknown as {
      create(params: object): Promise<{ documentId: string }>;
    };
    const data = { firstName: 'Sus', lastName: 'Pendu', slug: 'sus-pendu', active: false };
    return (await members.create({ data })).documentId;
  });
  const made = await world.call(stranger, 'post', '/bases', { title: 'À moi', contactEmail: 'moi@exemple.fr' });
  ownBase = made.data.id as string;
  own = await world.draft(stranger, ownBase);
});
afterAll(() => world?.cms.close());

/** What somebody learns from an answer: its status, its body, and how many statements it took. */
async function learnt(ask: () => Promise<Answer>) {
  const { result, statements } = await countStatements(world.strapi, ask);
  return { answer: result, statements: statements.length };
}

const without = (value: unknown, id: string) => JSON.parse(JSON.stringify(value).replaceAll(id, '<id>')) as unknown;

describe.each(['anonymous', 'stranger'] as const)('%s', (who) => {
  const member = () => (who === 'anonymous' ? null : world.members.stranger);
  // The site alone asks the operator's routes, with a secret: everybody else is refused before any object is looked for.
  const routes = contentApi.routes.filter(
    ({ path, config }) => path.includes(':id') && config.policies[0]?.config.guard !== 'operator',
  );

  it.each(routes.map(({ method, path }) => [method, path] as const))(
    'learns nothing from %s %s',
    async (method, path) => {
      const ids = path.startsWith('/bases') ? [hidden.base!] : [hidden.draft!, hidden.published!];
      const ask = (id: string, body: object) => () =>
        world.call(member(), method.toLowerCase() as 'get', path.replace(':id', id).replace(':key', 'cle'), body);
      for (const body of [{}, { title: 5 }, { visibility: 'public' }]) {
        const nothing = await learnt(ask(unknown, body));
        expect(nothing.answer.status).toBe(404);
        for (const id of ids) expect(await learnt(ask(id, body))).toEqual(nothing);
      }
    },
  );
});

describe('a member who connects what they may not see to something of theirs', () => {
  const cases: readonly (readonly [string, () => string, (id: string) => Promise<Answer>])[] = [
    [
      'the base of a new resource',
      () => hidden.base!,
      (base) => send('post', '/resources', { title: 'Nouvelle', base }),
    ],
    ['the base of a move', () => hidden.base!, (base) => send('put', `/resources/${own}/base`, { base })],
    [
      'a credited base',
      () => hidden.base!,
      (base) => send('put', `/resources/${own}/informations`, { creditedBases: [base] }),
    ],
    [
      'a source',
      () => hidden.member!,
      (id) => send('put', `/resources/${own}/informations`, { sources: [{ kind: 'member', member: id }] }),
    ],
    [
      'a linked draft',
      () => hidden.draft!,
      (resource) => send('post', `/resources/${own}/contents`, { kind: 'linked-resource', resource }),
    ],
    [
      'a linked resource',
      () => hidden.published!,
      (resource) => send('post', `/resources/${own}/contents`, { kind: 'linked-resource', resource }),
    ],
    ['a file', () => hidden.file!, (file) => send('post', `/resources/${own}/contents`, { kind: 'file', file })],
    ['an image', () => hidden.file!, (image) => send('put', `/resources/${own}/informations`, { image })],
    ['a cover', () => hidden.file!, (coverImage) => send('put', `/bases/${ownBase}`, { coverImage })],
    ['the categories of a base', () => hidden.base!, (base) => send('get', `/index?for=resource&base=${base}`)],
  ];
  const send = (method: 'get' | 'post' | 'put', path: string, body?: object) =>
    world.call(world.members.stranger, method, path, body);

  it.each(cases)('%s: same answer as for what does not exist', async (_name, id, ask) => {
    const secret = await learnt(() => ask(id()));
    const nothing = await learnt(() => ask(unknown));
    expect(without(secret, id())).toEqual(without(nothing, unknown));
  });
});

describe('the établi of a reader of the team', () => {
  it('counts what they see: not what moderation hides', async () => {
    const { owner, reader } = world.members;
    const counts = async (member: string) => {
      const { data } = await world.call(member, 'get', '/workshop');
      return (data.bases as { id: string; publishedCount: number }[]).find(({ id }) => id === hidden.base)
        ?.publishedCount;
    };
    expect([await counts(reader), await counts(owner)]).toEqual([1, 1]);
    await world.system(() =>
      (
        world.strapi.documents('api::resource.resource') as unknown as { update(params: object): Promise<unknown> }
      ).update({ documentId: hidden.published, data: { hiddenAt: new Date(), hiddenReason: 'Signalée' } }),
    );
    expect([await counts(reader), await counts(owner)]).toEqual([0, 1]);
  });
});
