import crypto from 'node:crypto';
import type { Core } from '@strapi/strapi';

type Id = string;
type Role = 'owner' | 'administrator' | 'contributor' | 'reader';
type BaseVisibility = 'public' | 'private' | 'restricted';
type Data = Record<string, unknown>;
interface Exceptions {
  exceptionMembers?: Id[];
  exceptionActorTypes?: Id[];
  exceptionTerritories?: Id[];
}
interface State {
  hidden?: boolean;
  binned?: boolean;
}

const key = () => crypto.randomBytes(4).toString('hex');
const state = ({ hidden, binned }: State): Data => ({
  hiddenAt: hidden ? new Date('2026-01-01') : null,
  hiddenReason: hidden ? 'hidden-reason-secret' : null,
  binnedAt: binned ? new Date('2026-01-01') : null,
});

interface Services {
  runAsSystem<T>(fn: () => T): T;
  afterWrite(write: { uid: string; documentId: string; action: string }): Promise<unknown>;
}

/**
 * Makes members, bases and resources through the document service, as the system; every identifier is a documentId.
 * The materialised columns are kept as the publication pipeline keeps them.
 */
export function createWorld(strapi: Core.Strapi) {
  const context = strapi.service('plugin::visibility.context') as unknown as Pick<Services, 'runAsSystem'>;
  const materialise = strapi.service('plugin::visibility.materialise') as unknown as Pick<Services, 'afterWrite'>;

  const create = async (uid: string, data: Data, status?: 'published'): Promise<Id> => {
    const documents = strapi.documents(uid as never) as unknown as {
      create(params: unknown): Promise<{ documentId: Id }>;
    };
    return context.runAsSystem(async () => {
      const { documentId } = await documents.create({ data, ...(status ? { status } : {}) });
      await materialise.afterWrite({ uid, documentId, action: 'create' });
      return documentId;
    });
  };

  let categories: Promise<Id> | undefined;
  const category = (data: Data = {}) =>
    create('api::tag-category.tag-category', { slug: `category-${key()}`, name: 'Catégorie', ...data });

  const world = {
    category,
    async tag(data: Data = {}): Promise<Id> {
      categories ??= category();
      return create('api::tag.tag', {
        slug: `tag-${key()}`,
        name: `Tag ${key()}`,
        category: data['category'] ?? (await categories),
        ...data,
      });
    },
    actorType: (data: Data = {}) => world.tag({ verifiable: false, ...data }),
    territory: (parent?: Id) => world.tag(parent ? { parent } : {}),

    /** A member; with `email`, also the account it signs in with. */
    async member(data: Data & { email?: string } = {}): Promise<Id> {
      const { email, ...profile } = data;
      const account = email
        ? await context.runAsSystem(() =>
            strapi.db.query('plugin::users-permissions.user').create({
              data: {
                username: email,
                email,
                provider: 'local',
                confirmed: true,
                blocked: false,
                password: `hash-${key()}`,
              },
            }),
          )
        : undefined;
      return create('api::member.member', {
        firstName: 'Prénom',
        lastName: `Nom${key()}`,
        slug: `membre-${key()}`,
        active: true,
        profileVisibility: 'public',
        ...(account ? { account: account.id } : {}),
        ...profile,
      });
    },

    async base(
      data: Data & Exceptions & State & { visibility?: BaseVisibility; team?: Partial<Record<Role, Id>> } = {},
    ): Promise<Id> {
      const { team = {}, hidden, binned, ...rest } = data;
      const title = (rest['title'] as string | undefined) ?? `Base ${key()}`;
      const id = await create('api::base.base', {
        title,
        slug: `base-${key()}`,
        visibility: 'public',
        ...state({ hidden, binned }),
        ...rest,
      });
      for (const [role, member] of Object.entries(team)) await world.join(id, member, role as Role);
      return id;
    },
    join: (base: Id, member: Id, role: Role) =>
      create('api::membership.membership', { base, member, role, pair: `${base}:${member}` }),
    grant: (base: Id, actorType: Id, role: 'contributor' | 'reader') =>
      create('api::actor-type-grant.actor-type-grant', { base, actorType, role, pair: `${base}:${actorType}` }),

    async resource(
      base: Id,
      data: Data &
        Exceptions &
        State & {
          visibility?: 'inherit' | BaseVisibility;
          published?: boolean;
          creator?: Id;
          contributors?: Id[];
        } = {},
    ): Promise<Id> {
      const { published = true, hidden, binned, ...rest } = data;
      return create(
        'api::resource.resource',
        {
          title: `Ressource ${key()}`,
          slug: `ressource-${key()}`,
          base,
          visibility: 'inherit',
          ...state({ hidden, binned }),
          ...rest,
        },
        published ? 'published' : undefined,
      );
    },

    async collection(base: Id, data: Data & State & { resources?: Id[] } = {}): Promise<Id> {
      const { hidden, binned, ...rest } = data;
      const name = (rest['name'] as string | undefined) ?? `Collection ${key()}`;
      return create('api::collection.collection', {
        name,
        slug: `collection-${key()}`,
        base,
        nameKey: `${base}:${key()}`,
        visibility: 'inherit',
        ...state({ hidden, binned }),
        ...rest,
      });
    },

    /** A share link; gives back the token whose hash is kept. */
    async shareLink(objectKind: 'base' | 'resource', objectId: Id, data: Data = {}): Promise<string> {
      const token = crypto.randomBytes(16).toString('hex');
      await create('plugin::visibility.share-link', {
        objectKind,
        objectId,
        tokenHash: crypto.createHash('sha256').update(token).digest('hex'),
        activeKey: data['revokedAt'] ? null : `${objectKind}:${objectId}`,
        ...data,
      });
      return token;
    },
  };
  return world;
}

export type TestWorld = ReturnType<typeof createWorld>;
