import type { Core } from '@strapi/strapi';
import type { ObjectKind } from '../../../contracts';
import { seams } from '../seams';

interface Identified {
  documentId: string;
}
type Linked = Identified | Identified[] | null | undefined;
type Row = Identified & Record<string, Linked>;

export interface ObjectName {
  kind: ObjectKind;
  id: string;
}

/** A row of a relation that names both ends: `from` is the object asked about, `to` what it belongs to. */
interface Way {
  uid: string;
  /** attribute that leads to the object asked about; none: the row is that object */
  from?: string;
  /** attributes that lead to what it belongs to, with the kind they lead to; none: the row is it */
  to: Readonly<Record<string, ObjectKind>>;
  /** for a relation in a component: the component's attribute in the row */
  through?: string;
}

const RESOURCE = 'api::resource.resource';
const COLLECTION = 'api::collection.collection';
const BASE = 'api::base.base';
const MEMBERSHIP = 'api::membership.membership';

/**
 * Which lists an object stands in: those of a base, a tag, a collection, a member. Pages which show one of these lists must follow
 * an object that enters it or leaves it.
 */
const WAYS: Partial<Record<ObjectKind, readonly Way[]>> = {
  resource: [
    { uid: RESOURCE, to: { base: 'base', tags: 'tag', creator: 'member' } },
    { uid: RESOURCE, through: 'sources', to: { member: 'member' } },
    { uid: COLLECTION, from: 'resources', to: { self: 'collection' } },
    { uid: BASE, through: 'sections', from: 'resources', to: { self: 'base' } },
  ],
  collection: [
    { uid: COLLECTION, to: { base: 'base' } },
    { uid: BASE, through: 'sections', from: 'collections', to: { self: 'base' } },
  ],
  base: [
    { uid: MEMBERSHIP, from: 'base', to: { member: 'member' } },
    { uid: RESOURCE, from: 'creditedBases', to: { self: 'resource' } },
  ],
  member: [
    { uid: MEMBERSHIP, from: 'member', to: { base: 'base' } },
    { uid: RESOURCE, from: 'creator', to: { self: 'resource' } },
    { uid: RESOURCE, through: 'sources', from: 'member', to: { self: 'resource' } },
  ],
  membership: [{ uid: MEMBERSHIP, to: { base: 'base', member: 'member' } }],
  'actor-type-grant': [{ uid: 'api::actor-type-grant.actor-type-grant', to: { base: 'base' } }],
};

/** Objects asked about in one statement. */
const CHUNK = 200;

const many = (linked: Linked): Identified[] => (Array.isArray(linked) ? linked : linked ? [linked] : []);

/** The lists objects stand in, read from the rows of all their versions. */
export const related = ({ strapi }: { strapi: Core.Strapi }) => {
  const { asSystem } = seams(strapi);
  const only = { select: ['documentId'] };

  async function follow({ uid, from, to, through }: Way, ids: readonly string[]): Promise<[string, string][]> {
    const own = { documentId: { $in: ids } };
    const asked = from ? { [from]: own } : own;
    const leads = [...(from ? [from] : []), ...Object.keys(to).filter((attribute) => attribute !== 'self')];
    const populate = Object.fromEntries(leads.map((attribute) => [attribute, only]));
    const rows = (await strapi.db.query(uid).findMany({
      select: ['id', 'documentId'],
      where: through && from ? { [through]: asked } : asked,
      populate: through ? { [through]: { populate } } : populate,
    })) as Row[];
    return rows.flatMap((row) => {
      const parts = through ? (many(row[through]) as unknown as Row[]) : [row];
      return parts.flatMap((part) => {
        const objects = from ? many(part[from]) : [row];
        const lists = Object.entries(to).flatMap(([attribute, kind]) =>
          (attribute === 'self' ? [row] : many(part[attribute])).map(({ documentId }) => `${kind}:${documentId}`),
        );
        return objects.flatMap(({ documentId }) => lists.map((list): [string, string] => [documentId, list]));
      });
    });
  }

  return {
    /** For each object (`<kind>:<id>`), what it belongs to, written the same way. */
    async of(objects: readonly ObjectName[]): Promise<Map<string, string[]>> {
      const found = new Map<string, Set<string>>();
      const kinds = new Map<ObjectKind, string[]>();
      for (const { kind, id } of objects) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
      await asSystem(async () => {
        for (const [kind, ids] of kinds) {
          for (let start = 0; start < ids.length; start += CHUNK) {
            const some = new Set(ids.slice(start, start + CHUNK));
            for (const way of WAYS[kind] ?? []) {
              for (const [id, list] of await follow(way, [...some])) {
                if (!some.has(id)) continue;
                const key = `${kind}:${id}`;
                found.set(key, (found.get(key) ?? new Set()).add(list));
              }
            }
          }
        }
      });
      return new Map([...found].map(([key, lists]) => [key, [...lists]]));
    },
  };
};
