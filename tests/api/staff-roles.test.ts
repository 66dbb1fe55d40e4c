import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelClient, signInAs, type PanelAccount } from '../security/admin-support.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld, type TestWorld } from '../support/world.ts';

interface Permission {
  id: number;
  action: string;
  subject: string | null;
  conditions: string[];
}
interface Services {
  'staff-roles': { ensure(): Promise<void> };
  staff: {
    memberOf(account: PanelAccount): Promise<string | null>;
    viewerOf(account: PanelAccount): Promise<{ memberId: string | null; moderator: boolean }>;
    requireMember(account: PanelAccount): Promise<string>;
    link(account: string, member: string, by: PanelAccount): Promise<void>;
    unlink(account: string, by: PanelAccount): Promise<void>;
  };
  guard: { may(viewer: unknown, action: string, id: string): Promise<{ allowed: boolean }> };
}

let cms: RunningCms;
let world: TestWorld;
const service = <Name extends keyof Services>(name: Name) =>
  cms.strapi.service(`plugin::visibility.${name}`) as unknown as Services[Name];

beforeAll(async () => {
  cms = await bootCms();
  world = createWorld(cms.strapi);
});
afterAll(() => cms?.close());

const codes = ['la-base-editorial', 'la-base-label', 'la-base-moderation', 'strapi-super-admin'];
const roles = (): Promise<{ id: number; code: string; name: string }[]> =>
  cms.strapi.db.query('admin::role').findMany({ orderBy: { code: 'asc' } });
const permissionsOf = (code: string): Promise<Permission[]> =>
  cms.strapi.db.query('admin::permission').findMany({ where: { role: { code } }, orderBy: { id: 'asc' } });

describe('the roles of the admin panel', () => {
  it('are there after the start, and Strapi’s own that nobody holds are not', async () => {
    expect((await roles()).map(({ code }) => code)).toEqual(codes);
    expect(await permissionsOf('la-base-moderation')).toEqual([]);
    expect(await permissionsOf('la-base-label')).toEqual([]);
  });

  it('are left as they are by another start', async () => {
    const before = await permissionsOf('la-base-editorial');
    expect(before.length).toBeGreaterThan(20);
    await service('staff-roles').ensure();
    expect(await permissionsOf('la-base-editorial')).toEqual(before);
  });

  it('get back their rights on content, and keep their name and what else they were given', async () => {
    const [role] = (await roles()).filter(({ code }) => code === 'la-base-moderation');
    const given = { properties: {}, conditions: [], role: role!.id };
    const permissions = cms.strapi.db.query('admin::permission');
    await permissions.create({
      data: { ...given, action: 'plugin::content-manager.explorer.delete', subject: 'api::resource.resource' },
    });
    await permissions.create({ data: { ...given, action: 'admin::webhooks.read' } });
    await cms.strapi.db.query('admin::role').update({ where: { id: role!.id }, data: { name: 'Médiation' } });
    await service('staff-roles').ensure();
    expect((await permissionsOf('la-base-moderation')).map(({ action }) => action)).toEqual(['admin::webhooks.read']);
    expect((await roles()).find(({ code }) => code === 'la-base-moderation')?.name).toBe('Médiation');
  });

  it('keeps a role of Strapi’s somebody holds', async () => {
    await cms.strapi.db.query('admin::role').create({ data: { code: 'strapi-author', name: 'Author' } });
    await signInAs(cms.strapi, 'strapi-author');
    await service('staff-roles').ensure();
    expect((await roles()).map(({ code }) => code)).toContain('strapi-author');
  });
});

describe('an account that decides in a member’s name', () => {
  let account: PanelAccount;
  let member: string;
  beforeAll(async () => {
    ({ account } = await signInAs(cms.strapi, 'la-base-moderation'));
    member = await world.member();
  });

  it('decides nothing before it is linked', async () => {
    expect(await service('staff').memberOf(account)).toBeNull();
    expect(await service('staff').viewerOf(account)).toMatchObject({ memberId: null, moderator: false });
    await expect(service('staff').requireMember(account)).rejects.toThrow('relié à aucun membre');
  });

  it('moderates once linked, but nothing of a base of its member', async () => {
    await service('staff').link(account.documentId, member, account);
    expect(await service('staff').requireMember(account)).toBe(member);
    const viewer = await service('staff').viewerOf(account);
    expect(viewer).toMatchObject({ memberId: member, moderator: true });
    const own = await world.base({ team: { reader: member } });
    const other = await world.base();
    const fresh = await service('staff').viewerOf(account);
    expect((await service('guard').may(fresh, 'base.moderate', other)).allowed).toBe(true);
    expect((await service('guard').may(fresh, 'base.moderate', own)).allowed).toBe(false);
  });

  it('is no moderator by being linked', async () => {
    const { account: reviewer } = await signInAs(cms.strapi, 'la-base-label');
    const other = await world.member();
    await service('staff').link(reviewer.documentId, other, account);
    expect(await service('staff').viewerOf(reviewer)).toMatchObject({ memberId: other, moderator: false });
  });

  it('is one account for a member', async () => {
    const { account: second } = await signInAs(cms.strapi, 'la-base-editorial');
    await expect(service('staff').link(second.documentId, member, account)).rejects.toThrow('déjà relié');
    expect(await service('staff').memberOf(second)).toBeNull();
  });

  it('decides nothing once its member is suspended, nor once unlinked', async () => {
    const members = cms.strapi.db.query('api::member.member');
    await members.update({ where: { documentId: member }, data: { active: false } });
    expect(await service('staff').memberOf(account)).toBeNull();
    await members.update({ where: { documentId: member }, data: { active: true } });
    expect(await service('staff').memberOf(account)).toBe(member);
    await service('staff').unlink(account.documentId, account);
    expect(await service('staff').memberOf(account)).toBeNull();
  });

  it('leaves no link behind when it is deleted', async () => {
    await service('staff').link(account.documentId, member, account);
    await removeAccount(account.email);
    const links = cms.strapi.db.query('plugin::visibility.staff-link');
    expect(await links.count({ where: { account: account.documentId } })).toBe(0);
  });
});

describe('« Comptes de l’équipe »', () => {
  it('is for administrators', async () => {
    const { token } = await signInAs(cms.strapi, 'strapi-super-admin');
    const admin = panelClient(cms.strapi, token);
    const found = await world.member({ firstName: 'Zélie', lastName: 'Introuvable', email: 'zelie@exemple.fr' });
    for (const q of ['zelie@', 'Introuvable', 'zélie introu']) {
      const answer = await admin.get(`/visibility/staff/members?q=${encodeURIComponent(q)}`);
      expect(answer.body.data, q).toEqual([expect.objectContaining({ id: found, email: 'zelie@exemple.fr' })]);
    }
    const list = await admin.get('/visibility/staff');
    expect(list.status, list.text).toBe(200);
    const label = list.body.data.find(({ email }: { email: string }) => email === 'la-base-label@exemple.fr');
    expect(label).toMatchObject({ needsMember: true, roles: ['Évaluation du label'] });
    const path = `/visibility/staff/${label.id}/member`;
    const linked = await admin.send('put', path, { member: found });
    expect(linked.status, linked.text).toBe(200);
    expect(linked.body.data.find(({ id }: { id: string }) => id === label.id).member.id).toBe(found);
    expect((await admin.send('put', path, { member: 'inconnu' })).status).toBe(404);
    expect((await admin.send('put', path, { member: "'; drop" })).status).toBe(400);
    const unlinked = await admin.send('delete', path);
    expect(unlinked.body.data.find(({ id }: { id: string }) => id === label.id).member).toBeNull();
    const entries = await cms.strapi.db
      .query('plugin::visibility.audit-entry')
      .findMany({ where: { objectId: label.id }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action }: { action: string }) => action).slice(-2)).toEqual([
      'link-account',
      'unlink-account',
    ]);
  });

  it.each(['la-base-editorial', 'la-base-label'])('is closed to %s', async (code) => {
    const client = panelClient(cms.strapi, (await again(code)).token);
    for (const [method, path] of [
      ['get', '/visibility/staff'],
      ['get', '/visibility/staff/members?q=a'],
      ['put', '/visibility/staff/x/member'],
      ['delete', '/visibility/staff/x/member'],
    ] as const) {
      const { status } = await (method === 'get' ? client.get(path) : client.send(method, path, { member: 'x' }));
      expect(status, `${method} ${path}`).toBe(403);
    }
  });
});

async function removeAccount(email: string) {
  const users = cms.strapi.db.query('admin::user');
  const { id } = (await users.findOne({ where: { email } })) as { id: number };
  await users.delete({ where: { id } });
}

/** Signs in an account made earlier in this file. */
async function again(code: string) {
  await removeAccount(`${code}@exemple.fr`);
  return signInAs(cms.strapi, code);
}
