import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { bootCms, type RunningCms } from '../support/strapi';

type Method = 'get' | 'post' | 'put' | 'delete';
type Data = Record<string, unknown>;

/** A value as JSON gives it: the tests compare it, field by field, with what they expect. */
export type Json = ReturnType<typeof JSON.parse>;

export type Answer = { status: number; data: Json; error: Json };

export interface EditingWorld {
  cms: RunningCms;
  strapi: Core.Strapi;
  /** documentIds */
  members: Record<'owner' | 'administrator' | 'contributor' | 'reader' | 'stranger', string>;
  /** A private base whose team is the four first members. */
  base: string;
  /** A public base of the owner alone. */
  publicBase: string;
  call(member: string | null, method: Method, path: string, body?: unknown): Promise<Answer>;
  draft(member: string, base: string, title?: string): Promise<string>;
  /** The image or file of a member, as an upload would have left it. */
  file(member: string | null, name: string, mime: string): Promise<string>;
  rows(uid: string, where: Data): Promise<Json[]>;
  system<Result>(run: () => Promise<Result>): Promise<Result>;
  /** What answers requests, for those that look at the whole answer. */
  callback: Parameters<typeof request>[0];
}

const only = (documentId: string) => ({ set: [{ documentId }] });

/** Boots the CMS with a small index, a private and a public base, and members who stand differently to them. */
export async function editingWorld(): Promise<EditingWorld> {
  const cms = await bootCms();
  const { strapi } = cms;
  const system: EditingWorld['system'] = (run) =>
    (strapi.plugin('visibility').service('context') as Json).runAsSystem(run);
  const create = async (uid: string, data: Data): Promise<string> =>
    system(async () => ((await (strapi.documents as Json)(uid).create({ data })) as { documentId: string }).documentId);

  const category = (slug: string, more: Data = {}) =>
    create('api::tag-category.tag-category', { slug, name: slug, appliesToResources: true, open: true, ...more });
  const tag = (slug: string, of: string, more: Data = {}) =>
    create('api::tag.tag', { slug, name: slug, open: true, category: only(of), ...more });
  const themes = await category('themes', { requiredToBePublic: true, maximumCount: 2, position: 1 });
  const types = await category('types', { requiredToBePublic: true, position: 2 });
  const licences = await category('licences');
  const territories = await category('territoires');
  const actorTypes = await category('types-d-acteur', { appliesToResources: false, appliesToMembers: true });
  await tag('association', actorTypes);
  for (const slug of ['donnees', 'accessibilite', 'reseaux-sociaux']) await tag(slug, themes);
  await tag('annuaire', types);
  await tag('licence-etalab-2-0', licences);
  await tag('dep-76', territories, { code: 'DEP-76' });

  const members = {} as EditingWorld['members'];
  for (const name of ['owner', 'administrator', 'contributor', 'reader', 'stranger'] as const)
    members[name] = await create('api::member.member', {
      firstName: name,
      lastName: 'Test',
      slug: `${name}-test`,
      active: true,
    });

  const call: EditingWorld['call'] = async (member, method, path, body) => {
    const sent = request(app)[method](`/api/editing${path}`);
    if (member) sent.set('x-test-member', member);
    const response = await (method === 'get' ? sent : sent.send((body ?? {}) as object));
    return { status: response.status, data: response.body?.data, error: response.body?.error };
  };

  // The session is another part's: here the header names who asks, just before the routes.
  const koa = strapi.server.app as unknown as { middleware: unknown[]; callback(): Parameters<typeof request>[0] };
  koa.middleware.splice(-2, 0, async (ctx: Json, next: () => Promise<void>) => {
    const memberId = ctx.get('x-test-member') || null;
    const viewers = strapi.plugin('visibility').service('viewers') as Json;
    ctx.state.viewer = { memberId, load: () => viewers.load(memberId) };
    await next();
  });
  const app = koa.callback();

  const made = await call(members.owner, 'post', '/bases', {
    title: 'Base de l’équipe',
    contactEmail: 'equipe@exemple.fr',
  });
  const base = made.data.id as string;
  for (const role of ['administrator', 'contributor', 'reader'] as const)
    await create('api::membership.membership', {
      base: only(base),
      member: only(members[role]),
      role,
      pair: `${base}:${members[role]}`,
    });
  const open = await call(members.owner, 'post', '/bases', {
    title: 'Base publique',
    contactEmail: 'equipe@exemple.fr',
    visibility: 'public',
  });

  return {
    cms,
    strapi,
    members,
    base,
    publicBase: open.data.id,
    call,
    callback: app,
    system,
    async draft(member, inBase, title = 'Atelier mots de passe') {
      const answer = await call(member, 'post', '/resources', { title, base: inBase });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer));
      return answer.data.id as string;
    },
    file: (member, name, mime) =>
      system(async () => {
        const hash = `${name}-${Math.random().toString(36).slice(2, 10)}`;
        const row = await strapi.db.query('plugin::upload.file').create({
          data: { name, hash, ext: '.bin', mime, size: 1.5, url: `/fichiers/${hash}.bin`, provider: 'local' },
        });
        if (member)
          await strapi.db.query('plugin::files.file-link').create({
            data: {
              fileId: row.id,
              objectKind: 'upload',
              objectId: member,
              version: 'draft',
              size: 1500,
              sentAt: Date.now(),
            },
          });
        return row.documentId as string;
      }),
    rows: (uid, where) => system(() => strapi.db.query(uid).findMany({ where })),
  };
}

/** What a draft needs for a public publication. */
export async function complete(world: EditingWorld, member: string, id: string): Promise<void> {
  await world.call(member, 'put', `/resources/${id}/informations`, {
    description: 'Une séance.',
    licence: 'licence-etalab-2-0',
  });
  await world.call(member, 'put', `/resources/${id}/index`, { tags: { themes: ['donnees'], types: ['annuaire'] } });
  await world.call(member, 'post', `/resources/${id}/contents`, { kind: 'rich-text', body: '<p>Bonjour</p>' });
}
