import crypto from 'node:crypto';
import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import type {
  BaseFacts,
  CollectionFacts,
  Exceptions,
  Person,
  ResourceFacts,
} from '../../plugins/visibility/server/src/domain/index.ts';
import {
  MEMBERS,
  person,
  TERRITORIES,
  TYPES,
  world,
} from '../../plugins/visibility/server/src/domain/world.fixtures.ts';

type Row = Record<string, unknown>;

/** A generated world as facts, its people, and the links each of them holds. */
export interface BulkWorld {
  bases: BaseFacts[];
  resources: ResourceFacts[];
  collections: CollectionFacts[];
  people: { person: Person; tokens: string[] }[];
}

const drawn = fc.record({ objects: world, people: fc.array(person, { minLength: 5, maxLength: 5 }) });

const when = (flag: boolean) => (flag ? new Date('2026-01-01') : null);

/** Gives every object of a world a name of its own, so that many worlds live in one database. */
function named({ objects, people }: ReturnType<typeof draw>[number], prefix: string): BulkWorld {
  const own = (id: string) => `${prefix}${id}`;
  const member = (id: string | null) => (id === null ? null : own(id));
  const members = (ids: readonly string[]) => ids.map(own);
  const bases = new Map(
    objects.bases.map((base) => [
      base.id,
      {
        ...base,
        id: own(base.id),
        team: base.team.map((one) => ({ ...one, member: own(one.member) })),
        exceptions: { ...base.exceptions, members: members(base.exceptions.members) },
      },
    ]),
  );
  const baseOf = (base: BaseFacts | null) => (base ? bases.get(base.id)! : null);
  const existing = new Set([...bases.keys(), ...objects.resources.map(({ id }) => id)]);
  return {
    bases: [...bases.values()],
    resources: objects.resources.map((resource) => ({
      ...resource,
      id: own(resource.id),
      base: baseOf(resource.base),
      creator: member(resource.creator),
      contributors: members(resource.contributors),
      exceptions: { ...resource.exceptions, members: members(resource.exceptions.members) },
      producers: [],
      editors: 'unrecorded',
    })),
    collections: objects.collections.map((one) => ({ ...one, id: own(one.id), base: baseOf(one.base) })),
    // Each member is one person only, and one reader is anonymous.
    people: [...MEMBERS, null].map((id, index) => {
      const each = people[index]!;
      // At most five in all: a request's further links are not read (see viewers.ts).
      const links = (ids: readonly string[], most: number) =>
        ids
          .filter((one) => existing.has(one))
          .slice(0, most)
          .map(own);
      const editor = id === null && each.editor;
      const anonymous = id === null && { actorTypes: [], verifiedActorTypes: [], territories: [], moderator: false };
      return {
        person: {
          ...each,
          ...anonymous,
          editor,
          memberId: member(id),
          linkedBases: links(editor ? [] : each.linkedBases, 2),
          linkedResources: links(editor ? [] : each.linkedResources, 3),
        },
        tokens: [],
      };
    }),
  };
}

const draw = (count: number, seed: number) => fc.sample(drawn, { numRuns: count, seed });

export function drawWorlds(count: number, seed: number): BulkWorld[] {
  return draw(count, seed).map((each, index) => named(each, `w${seed}x${index}`));
}

/** Writes worlds straight into the tables: the materialised columns are left wrong, for the reconciler to put right. */
export class BulkWriter {
  private readonly rows = new Map<string, Row[]>();
  private readonly ids = new Map<string, number>();
  private nextId = 1000;
  private readonly strapi: Core.Strapi;

  constructor(strapi: Core.Strapi) {
    this.strapi = strapi;
  }

  private add(table: string, row: Row): number {
    const id = this.nextId++;
    this.rows.set(table, [...(this.rows.get(table) ?? []), { id, ...row }]);
    return id;
  }

  private object(uid: string, key: string, row: Row): number {
    const id = this.add(this.strapi.db.metadata.get(uid).tableName, { document_id: key, ...row });
    this.ids.set(key, id);
    return id;
  }

  private link(uid: string, attribute: string, id: number, targets: readonly string[]) {
    const { joinTable } = this.strapi.db.metadata.get(uid).attributes[attribute] as unknown as {
      joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
    };
    for (const target of targets)
      this.add(joinTable.name, {
        [joinTable.joinColumn.name]: id,
        [joinTable.inverseJoinColumn.name]: this.ids.get(target)!,
      });
  }

  private exceptions(uid: string, id: number, { actorTypes, territories, ...rest }: Partial<Exceptions>) {
    this.link(uid, 'exceptionActorTypes', id, actorTypes ?? []);
    this.link(uid, 'exceptionTerritories', id, territories ?? []);
    if (rest.members) this.link(uid, 'exceptionMembers', id, rest.members);
  }

  /** Types of actor and territories, once: their documentIds are the names the generator gives them. */
  index() {
    for (const type of TYPES)
      this.object('api::tag.tag', type, { slug: type, name: type, verifiable: type === 'type-verified', open: true });
    for (const territory of TERRITORIES)
      this.object('api::tag.tag', territory, { slug: territory, name: territory, open: true });
    this.link('api::tag.tag', 'parent', this.ids.get('department')!, ['region']);
  }

  world({ bases, resources, collections, people }: BulkWorld) {
    for (const { person: each, tokens } of people) {
      if (each.memberId !== null) this.member(each);
      for (const [kind, ids] of [
        ['base', each.linkedBases],
        ['resource', each.linkedResources],
      ] as const) {
        for (const objectId of ids) tokens.push(this.shareLink(kind, objectId));
      }
    }
    for (const base of bases) this.base(base);
    for (const resource of resources) this.resource(resource);
    for (const one of collections) {
      const uid = 'api::collection.collection';
      const id = this.object(uid, one.id, { name: one.id, slug: one.id, name_key: one.id, ...this.child(one) });
      if (one.base) this.link(uid, 'base', id, [one.base.id]);
      this.exceptions(uid, id, one.exceptions);
    }
  }

  private member({ memberId, actorTypes, verifiedActorTypes, territories }: Person) {
    const uid = 'api::member.member';
    const id = this.object(uid, memberId!, {
      first_name: 'Prénom',
      last_name: memberId,
      slug: memberId,
      active: true,
      profile_visibility: 'public',
      actor_type_verified: verifiedActorTypes.length > 0,
    });
    this.link(uid, 'actorType', id, actorTypes);
    this.link(uid, 'territory', id, territories.slice(-1));
  }

  private shareLink(object_kind: string, object_id: string): string {
    const token = crypto.randomUUID();
    const token_hash = crypto.createHash('sha256').update(token).digest('hex');
    this.object('plugin::visibility.share-link', token, { object_kind, object_id, token_hash });
    return token;
  }

  private child({ visibility, hidden, binned }: ResourceFacts | CollectionFacts): Row {
    return { visibility, hidden_at: when(hidden), binned_at: when(binned), open: true, gate: 'live' };
  }

  private base(base: BaseFacts) {
    const uid = 'api::base.base';
    const id = this.object(uid, base.id, {
      title: base.id,
      slug: base.id,
      visibility: base.visibility,
      hidden_at: when(base.hidden),
      binned_at: when(base.binned),
      contact_audience: base.contactAudience,
      official: base.official,
      collaborative: base.collaborative,
      open: false,
    });
    this.exceptions(uid, id, base.exceptions);
    for (const { member, role } of base.team) this.role('api::membership.membership', 'member', base.id, member, role);
    for (const { actorType, role } of base.grants)
      this.role('api::actor-type-grant.actor-type-grant', 'actorType', base.id, actorType, role);
  }

  private role(uid: string, attribute: string, base: string, holder: string, role: string) {
    const pair = `${base}:${holder}`;
    const id = this.object(uid, pair, { pair, role });
    this.link(uid, 'base', id, [base]);
    this.link(uid, attribute, id, [holder]);
  }

  private resource(resource: ResourceFacts) {
    const uid = 'api::resource.resource';
    for (const published_at of resource.published ? [null, new Date()] : [null]) {
      const id = this.object(uid, resource.id, {
        title: resource.id,
        slug: resource.id,
        published_at,
        ...this.child(resource),
      });
      if (resource.base) this.link(uid, 'base', id, [resource.base.id]);
      if (resource.creator) this.link(uid, 'creator', id, [resource.creator]);
      this.link(uid, 'contributors', id, resource.contributors);
      this.exceptions(uid, id, resource.exceptions);
    }
  }

  async flush() {
    for (const [table, rows] of this.rows) {
      for (let from = 0; from < rows.length; from += 100)
        await this.strapi.db.connection(table).insert(rows.slice(from, from + 100));
    }
    this.rows.clear();
  }
}
