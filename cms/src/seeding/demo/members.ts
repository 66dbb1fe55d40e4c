import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named } from '../documents';
import { readSeed } from '../seed-files';
import type { DemoUploads } from './uploads';

const https = z.url({ protocol: /^https$/u }).optional();

const account = z.strictObject({
  email: z.email(),
  who: z.string(),
  shown: z.boolean().default(false),
  firstName: z.string(),
  lastName: z.string(),
});

const accounts = z.strictObject({
  password: z.string().min(12),
  members: z.array(
    account.extend({
      slug: z.string(),
      actorType: z.string(),
      verified: z.boolean().default(false),
      territory: z.string(),
      public: z.boolean().default(false),
      biography: z.string().max(2000).default(''),
      website: https,
      socialLinks: z.strictObject({ linkedin: https, facebook: https, x: https, mastodon: https }).optional(),
      photo: z.string().optional(),
      /** Shown on the profile. */
      publicEmail: z.email().optional(),
    }),
  ),
  admins: z.array(account.extend({ role: z.string(), member: z.string().optional() })),
});

interface PanelAccount {
  documentId: string;
  email: string;
}
interface PanelAccounts {
  findOneByEmail(email: string): Promise<PanelAccount | null>;
  create(data: object): Promise<PanelAccount>;
}
interface Staff {
  memberOf(account: PanelAccount): Promise<string | null>;
  link(account: string, member: string, by: PanelAccount): Promise<void>;
}

/** Creates the demo's members, each with a confirmed account, then the accounts of the admin panel. */
export async function seedMembers(strapi: Core.Strapi, uploads: DemoUploads): Promise<void> {
  const { password, members, admins } = readSeed('demo/accounts.json', accounts);
  const known = await identifiers(strapi, 'api::member.member');
  const tags = await identifiers(strapi, 'api::tag.tag');
  const territories = await identifiers(strapi, 'api::tag.tag', 'code');
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number } | null;

  const { current: charterVersion } = strapi.plugin('accounts').service('charter') as { current: string };

  for (const {
    email,
    slug,
    firstName,
    lastName,
    actorType,
    verified,
    territory,
    biography,
    website,
    socialLinks,
    photo,
    publicEmail,
    ...member
  } of members) {
    if (known.has(slug)) continue;
    const photoId = photo ? await uploads.image(photo, 384) : undefined;
    await strapi.db.transaction(async () => {
      const user = await documents(strapi, 'plugin::users-permissions.user').create({
        data: { username: email, email, password, provider: 'local', confirmed: true, blocked: false, role: role?.id },
      });
      await documents(strapi, 'api::member.member').create({
        data: {
          slug,
          firstName,
          lastName,
          account: user.documentId,
          actorType: named(tags, actorType, 'le type d’acteur'),
          actorTypeVerified: verified,
          territory: named(territories, territory, 'le territoire'),
          biography,
          website,
          socialLinks,
          photo: photoId,
          contactEmail: publicEmail,
          emailIsPublic: publicEmail !== undefined,
          profileVisibility: member.public ? 'public' : 'members',
          charterVersion,
          charterAcceptedAt: '2024-11-04T09:00:00.000Z',
          active: true,
        },
      });
    });
  }

  await seedPanelAccounts(strapi, password, admins);
}

async function seedPanelAccounts(
  strapi: Core.Strapi,
  password: string,
  admins: z.infer<typeof accounts>['admins'],
): Promise<void> {
  const panel = strapi.service('admin::user') as unknown as PanelAccounts;
  const staff = strapi.service('plugin::visibility.staff') as unknown as Staff;
  const members = await identifiers(strapi, 'api::member.member');
  for (const { email, firstName, lastName, role: code, member } of admins) {
    const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number } | null;
    if (!role) continue;
    const account =
      (await panel.findOneByEmail(email)) ??
      (await panel.create({
        email,
        firstname: firstName,
        lastname: lastName,
        password,
        isActive: true,
        registrationToken: null,
        preferedLanguage: 'fr',
        roles: [role.id],
      }));
    if (member && (await staff.memberOf(account)) === null)
      await staff.link(account.documentId, named(members, member, 'le membre'), account);
  }
}
