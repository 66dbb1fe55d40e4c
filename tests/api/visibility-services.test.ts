import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { underTheRule } from '../support/acting.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld, type TestWorld } from '../support/world.ts';

interface Viewer {
  memberId: string | null;
  territories: string[];
  actorTypes: string[];
  verifiedActorTypes: string[];
  linkedResources: string[];
}
interface Visibility {
  viewers: { load(id: string | null, options?: { links?: string[] }): Promise<Viewer> };
  guard: {
    may(
      viewer: Viewer | undefined,
      action: string,
      id?: string,
    ): Promise<{ allowed: boolean; seen: boolean; clause: string }>;
    require(viewer: Viewer | undefined, action: string, id?: string): Promise<unknown>;
  };
  materialise: {
    afterWrite(write: {
      uid: string;
      documentId: string;
      action: string;
    }): Promise<{ kind: string; id: string; wasOpen: boolean; isOpen: boolean }[]>;
    reconcile(): Promise<number>;
  };
}

let cms: RunningCms;
let strapi: Core.Strapi;
let world: TestWorld;
let visibility: Visibility;
beforeAll(async () => {
  cms = await bootCms();
  strapi = cms.strapi;
  world = createWorld(strapi);
  const service = <Name extends keyof Visibility>(name: Name) =>
    strapi.service(`plugin::visibility.${name}`) as unknown as Visibility[Name];
  visibility = { viewers: service('viewers'), guard: service('guard'), materialise: service('materialise') };
});
afterAll(() => cms.close());

const RESOURCE = 'api::resource.resource';
const rowsOf = (documentId: string, populate: object = {}) =>
  strapi.db.query(RESOURCE).findMany({ where: { documentId }, orderBy: 'publishedAt', populate });
const columns = async (documentId: string) =>
  (await rowsOf(documentId)).map(({ open, gate, baseVisibility, visibility: own, publishedAt }) => ({
    published: publishedAt !== null,
    open,
    gate,
    baseVisibility,
    visibility: own,
  }));
const update = (uid: string, documentId: string, data: object, more: object = {}) =>
  (strapi.documents(uid as never) as never as { update(p: unknown): Promise<unknown> }).update({
    documentId,
    data,
    ...more,
  });
const may = async (who: string | null, action: string, id: string) =>
  visibility.guard.may(await visibility.viewers.load(who), action, id);

describe('the viewer', () => {
  it('carries territories with their ancestors, and only types that count', async () => {
    const region = await world.territory();
    const department = await world.territory(region);
    const declared = await world.actorType();
    const toVerify = await world.actorType({ verifiable: true });
    const one = await world.member({ territory: department, actorType: declared });
    const two = await world.member({ actorType: toVerify });
    const three = await world.member({ actorType: toVerify, actorTypeVerified: true, territory: region });
    expect(await visibility.viewers.load(one)).toMatchObject({
      territories: [department, region],
      actorTypes: [declared],
      verifiedActorTypes: [],
    });
    expect(await visibility.viewers.load(two)).toMatchObject({ actorTypes: [] });
    expect(await visibility.viewers.load(three)).toMatchObject({
      actorTypes: [toVerify],
      verifiedActorTypes: [toVerify],
      territories: [region],
    });
  });

  it('is anonymous for who is unknown, unconfirmed or suspended', async () => {
    const suspended = await world.member({ active: false });
    expect((await visibility.viewers.load(suspended)).memberId).toBeNull();
    expect((await visibility.viewers.load('unknown')).memberId).toBeNull();
  });

  it('loses with the membership what came from it', async () => {
    const member = await world.member();
    const base = await world.base({ visibility: 'private', team: { reader: member } });
    expect(await may(member, 'base.see', base)).toMatchObject({ allowed: true, clause: 'everyone-who-sees' });
    await strapi.db.query('api::membership.membership').deleteMany({ where: { pair: `${base}:${member}` } });
    expect(await may(member, 'base.see', base)).toEqual({ allowed: false, seen: false, clause: 'default.deny' });
  });

  it('opens what a valid link names, and nothing with a revoked, expired or foreign one', async () => {
    const base = await world.base({ visibility: 'private' });
    const resource = await world.resource(base);
    const other = await world.resource(base);
    const [valid, revoked, expired] = [
      await world.shareLink('resource', resource),
      await world.shareLink('resource', resource, { revokedAt: new Date() }),
      await world.shareLink('resource', other, { expiresAt: new Date(Date.now() - 1000) }),
    ];
    const sees = async (links: string[], id: string) =>
      (await visibility.guard.may(await visibility.viewers.load(null, { links }), 'resource.see', id)).allowed;
    expect(await sees([valid], resource)).toBe(true);
    expect(await sees([valid], other)).toBe(false);
    expect(await sees([revoked], resource)).toBe(false);
    expect(await sees([expired], other)).toBe(false);
  });

  it('lets only one link of an object be active', async () => {
    const base = await world.base();
    await world.shareLink('base', base);
    await expect(world.shareLink('base', base)).rejects.toThrow();
    await world.shareLink('base', base, { revokedAt: new Date() });
  });
});

describe('the guard', () => {
  it('answers alike for what cannot be seen and what does not exist, with as many statements', async () => {
    const base = await world.base({ visibility: 'private' });
    const resource = await world.resource(base);
    const stranger = await visibility.viewers.load(await world.member());
    const trial = async (id: string) => {
      const statements: string[] = [];
      // Followers work meanwhile: only what this request asks is counted.
      const listen = ({ sql }: { sql: string }) => strapi.requestContext.get() && statements.push(sql);
      strapi.db.connection.on('query', listen);
      const error = await underTheRule(strapi, stranger.memberId, () =>
        visibility.guard.require(stranger, 'resource.edit', id).catch((thrown: Error) => thrown),
      );
      expect(statements.length).toBeGreaterThan(0);
      strapi.db.connection.removeListener('query', listen);
      return { error: error as Error, statements };
    };
    const [hidden, unknown] = [await trial(resource), await trial('does-not-exist')];
    expect(hidden.error.name).toBe('NotFoundError');
    expect({ ...hidden.error, message: hidden.error.message }).toEqual({
      ...unknown.error,
      message: unknown.error.message,
    });
    expect(hidden.statements).toEqual(unknown.statements);
  });

  it('says 401 to who could sign in and 403 to who did', async () => {
    const resource = await world.resource(await world.base());
    const stranger = await visibility.viewers.load(await world.member());
    await expect(visibility.guard.require(undefined, 'resource.edit', resource)).rejects.toMatchObject({
      name: 'UnauthorizedError',
    });
    await expect(visibility.guard.require(stranger, 'resource.edit', resource)).rejects.toMatchObject({
      name: 'ForbiddenError',
    });
  });

  it('knows roles, creators, contributors and grants from the database', async () => {
    const type = await world.actorType({ verifiable: true });
    const [owner, contributor, named, typed, creator] = [
      await world.member(),
      await world.member(),
      await world.member(),
      await world.member({ actorType: type, actorTypeVerified: true }),
      await world.member(),
    ];
    const base = await world.base({ visibility: 'private', team: { owner, contributor, reader: creator } });
    await world.grant(base, type, 'contributor');
    const resource = await world.resource(base, { visibility: 'private', creator, contributors: [named] });
    const actions = ['resource.see', 'resource.edit', 'resource.delete', 'resource.move'];
    const can = async (who: string | null) => {
      const allowed = [];
      for (const action of actions) if ((await may(who, action, resource)).allowed) allowed.push(action);
      return allowed;
    };
    expect(await can(owner)).toEqual(actions);
    expect(await can(contributor)).toEqual(['resource.see', 'resource.edit']);
    expect(await can(creator)).toEqual(['resource.see', 'resource.edit', 'resource.delete']);
    expect(await can(named)).toEqual(['resource.see', 'resource.edit']);
    expect(await can(typed)).toEqual(['resource.see']);
    expect(await can(null)).toEqual([]);
    expect((await may(typed, 'resource.add', base)).allowed).toBe(true);
    expect((await may(named, 'base.see', base)).seen).toBe(false);
  });
});

describe('the materialised columns', () => {
  it('open the published row only, and follow the base', async () => {
    const base = await world.base();
    const resource = await world.resource(base);
    const draft = { published: false, open: false, gate: 'live', baseVisibility: 'public', visibility: 'inherit' };
    expect(await columns(resource)).toEqual(expect.arrayContaining([draft, { ...draft, published: true, open: true }]));
    await update('api::base.base', base, { visibility: 'private' });
    const affected = await visibility.materialise.afterWrite({
      uid: 'api::base.base',
      documentId: base,
      action: 'update',
    });
    expect((await columns(resource)).every(({ open, baseVisibility }) => !open && baseVisibility === 'private')).toBe(
      true,
    );
    expect(affected.find(({ id }) => id === base)).toMatchObject({ kind: 'base', isOpen: false });
  });

  it('tells which children a base closes and opens again', async () => {
    const base = await world.base();
    const open = await world.resource(base);
    await world.resource(base, { visibility: 'private' });
    const collection = await world.collection(base);
    // One transaction, as every write is: the reconciler, which follows the journal, must not come between.
    const close = (visibility_: string) =>
      strapi.db.transaction(async () => {
        await strapi.db
          .query('api::base.base')
          .update({ where: { documentId: base }, data: { visibility: visibility_ } });
        return visibility.materialise.afterWrite({ uid: 'api::base.base', documentId: base, action: 'update' });
      }) as unknown as ReturnType<Visibility['materialise']['afterWrite']>;
    const told = (affected: { id: string; wasOpen: boolean; isOpen: boolean }[]) =>
      affected.map(({ id, wasOpen, isOpen }) => `${id} ${wasOpen} ${isOpen}`).sort();
    expect(told(await close('restricted'))).toEqual([base, open, collection].map((id) => `${id} true false`).sort());
    expect(told(await close('public'))).toEqual([base, open, collection].map((id) => `${id} false true`).sort());
  });

  it('change the published version at once, publishing no pending edit', async () => {
    const member = await world.member();
    const base = await world.base();
    const resource = await world.resource(base, { title: 'Titre publié' });
    await update(RESOURCE, resource, { title: 'Titre en cours', visibility: 'restricted', exceptionMembers: [member] });
    await visibility.materialise.afterWrite({ uid: RESOURCE, documentId: resource, action: 'update' });
    const rows = await rowsOf(resource, { exceptionMembers: true });
    const published = rows.find(({ publishedAt }) => publishedAt !== null)!;
    expect(published).toMatchObject({ title: 'Titre publié', visibility: 'restricted', open: false });
    expect(published.exceptionMembers.map(({ documentId }: { documentId: string }) => documentId)).toEqual([member]);
  });

  it('keep the document’s own state when a draft is discarded or published again', async () => {
    const base = await world.base();
    const resource = await world.resource(base);
    await update(RESOURCE, resource, { title: 'Autre titre', visibility: 'private' });
    await visibility.materialise.afterWrite({ uid: RESOURCE, documentId: resource, action: 'update' });
    for (const action of ['discardDraft', 'publish'] as const) {
      await (strapi.documents(RESOURCE as never) as never as Record<string, (p: unknown) => Promise<unknown>>)[action]!(
        { documentId: resource },
      );
      await visibility.materialise.afterWrite({ uid: RESOURCE, documentId: resource, action });
      expect((await columns(resource)).map(({ visibility: own, open }) => [own, open])).toEqual([
        ['private', false],
        ['private', false],
      ]);
    }
  });

  it('close a base’s own tags with it', async () => {
    const base = await world.base({ visibility: 'private' });
    const category = await world.category({ base });
    const tag = await world.tag({ category });
    const open = async () => (await strapi.db.query('api::tag.tag').findOne({ where: { documentId: tag } })).open;
    expect(await open()).toBe(false);
    await strapi.db.query('api::base.base').update({ where: { documentId: base }, data: { visibility: 'public' } });
    await visibility.materialise.afterWrite({ uid: 'api::base.base', documentId: base, action: 'update' });
    expect(await open()).toBe(true);
  });

  it('close what a deleted base contained', async () => {
    const base = await world.base();
    const resource = await world.resource(base);
    await strapi.db.query('api::base.base').delete({ where: { documentId: base } });
    await visibility.materialise.afterWrite({ uid: 'api::base.base', documentId: base, action: 'delete' });
    expect((await columns(resource)).map(({ open, gate }) => [open, gate])).toEqual([
      [false, 'binned'],
      [false, 'binned'],
    ]);
  });

  it('are repaired by reconciliation, once', async () => {
    const resource = await world.resource(await world.base({ visibility: 'private' }));
    expect(await visibility.materialise.reconcile()).toBe(0);
    const repaired = await strapi.db.transaction(async () => {
      await strapi.db.query(RESOURCE).updateMany({ where: { documentId: resource }, data: { open: true } });
      return visibility.materialise.reconcile();
    });
    expect(repaired).toBe(2);
    expect(await visibility.materialise.reconcile()).toBe(0);
  });
});
