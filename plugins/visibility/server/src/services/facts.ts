import type { Core } from '@strapi/strapi';
import { linkTable, tableOf, UIDS, withConnection, type Knex } from '../database/tables';
import type { BaseFacts, CollectionFacts, MemberFacts, ObjectFacts, Person, ResourceFacts } from '../domain';

type Target = 'base' | 'resource' | 'collection' | 'member';
type Row = Record<string, unknown>;
interface NamedRow {
  label: string;
  id: string;
  role?: string | null;
}

const pick = (rows: readonly NamedRow[], label: string) => [
  ...new Set(rows.filter((row) => row.label === label).map(({ id }) => id)),
];
const isSet = (value: unknown) => value !== null && value !== undefined;
const exceptionsOf = (rows: readonly NamedRow[], prefix = '') => ({
  members: pick(rows, `${prefix}exceptionMembers`),
  actorTypes: pick(rows, `${prefix}exceptionActorTypes`),
  territories: pick(rows, `${prefix}exceptionTerritories`),
});

const RESOURCE_PEOPLE = ['contributors', 'creator', 'exceptionMembers', 'exceptionActorTypes', 'exceptionTerritories'];
const COLLECTION_PEOPLE = ['exceptionActorTypes', 'exceptionTerritories'];
const BASE_PEOPLE = ['exceptionMembers', 'exceptionActorTypes', 'exceptionTerritories'];

/**
 * Loads what the predicate judges. The same statements run whether the object exists or not, so that an answer about
 * what cannot be seen takes the same path as one about nothing.
 */
export function factsLoader(strapi: Core.Strapi) {
  const table = (uid: string) => tableOf(strapi, uid);
  const link = (uid: string, attribute: string) => linkTable(strapi, uid, attribute);

  /** One line per person, type or territory an object names, all relations in one statement. */
  const namedBy = (knex: Knex, uid: string, attributes: readonly string[], id: string): Promise<NamedRow[]> => {
    const parts = attributes.map((attribute) => {
      const { table: through, from, to, target } = link(uid, attribute);
      const part = knex(`${through} as l`)
        .join(`${table(uid)} as o`, 'o.id', `l.${from}`)
        .join(`${target} as t`, 't.id', `l.${to}`)
        .where('o.document_id', id)
        .select(knex.raw('? as label', [attribute]), 't.document_id as id');
      return uid === UIDS.resource ? part.whereNull('o.published_at') : part;
    });
    return knex.unionAll(parts) as unknown as Promise<NamedRow[]>;
  };

  /** The row of a child, with the documentId of its base. */
  const childOf = (knex: Knex, uid: string, id: string): Promise<Row | undefined> => {
    const { table: through, from, to } = link(uid, 'base');
    const child = knex(`${table(uid)} as o`)
      .leftJoin(`${through} as l`, `l.${from}`, 'o.id')
      .leftJoin(`${table(UIDS.base)} as b`, 'b.id', `l.${to}`)
      .where('o.document_id', id)
      .select('o.visibility', 'o.hidden_at', 'o.binned_at', 'b.document_id as base_id');
    if (uid === UIDS.resource) {
      void child
        .whereNull('o.published_at')
        .select(
          knex.raw('exists (select 1 from ?? p where p.document_id = ? and p.published_at is not null) as published', [
            table(uid),
            id,
          ]),
        );
    }
    return child.first() as unknown as Promise<Row | undefined>;
  };

  async function base(knex: Knex, person: Person, id: string): Promise<BaseFacts | null> {
    const row = (await knex(table(UIDS.base)).where('document_id', id).first()) as Row | undefined;
    const rows = await namedBy(knex, UIDS.base, BASE_PEOPLE, id);
    const roles = (uid: string, attribute: string, only: readonly string[]) => {
      const toBase = link(uid, 'base');
      const toPerson = link(uid, attribute);
      return knex(`${table(uid)} as o`)
        .join(`${toBase.table} as lb`, `lb.${toBase.from}`, 'o.id')
        .join(`${table(UIDS.base)} as b`, 'b.id', `lb.${toBase.to}`)
        .join(`${toPerson.table} as lp`, `lp.${toPerson.from}`, 'o.id')
        .join(`${toPerson.target} as p`, 'p.id', `lp.${toPerson.to}`)
        .where('b.document_id', id)
        .whereIn('p.document_id', [...only])
        .select('p.document_id as id', 'o.role') as unknown as Promise<{ id: string; role: string }[]>;
    };
    const team = await roles(UIDS.membership, 'member', person.memberId === null ? [] : [person.memberId]);
    const grants = await roles(UIDS.grant, 'actorType', person.actorTypes);
    if (!row) return null;
    return {
      kind: 'base',
      id,
      visibility: row['visibility'] as BaseFacts['visibility'],
      hidden: isSet(row['hidden_at']),
      binned: isSet(row['binned_at']),
      team: team.map(({ id: member, role }) => ({ member, role: role as BaseFacts['team'][number]['role'] })),
      grants: grants.map(({ id: actorType, role }) => ({
        actorType,
        role: role as BaseFacts['grants'][number]['role'],
      })),
      exceptions: exceptionsOf(rows),
      contactAudience: row['contact_audience'] as BaseFacts['contactAudience'],
      official: Boolean(row['official']),
      collaborative: Boolean(row['collaborative']),
    };
  }

  async function child(knex: Knex, person: Person, uid: string, people: readonly string[], id: string) {
    const row = await childOf(knex, uid, id);
    const rows = await namedBy(knex, uid, people, id);
    const owner = await base(knex, person, typeof row?.['base_id'] === 'string' ? row['base_id'] : '');
    if (!row) return null;
    return {
      rows,
      published: Boolean(row['published']),
      common: {
        id,
        base: owner,
        visibility: row['visibility'] as ResourceFacts['visibility'],
        hidden: isSet(row['hidden_at']),
        binned: isSet(row['binned_at']),
      },
    };
  }

  async function resource(knex: Knex, person: Person, id: string): Promise<ResourceFacts | null> {
    const found = await child(knex, person, UIDS.resource, RESOURCE_PEOPLE, id);
    if (!found) return null;
    const { rows, common, published } = found;
    return {
      ...common,
      kind: 'resource',
      published,
      creator: pick(rows, 'creator')[0] ?? null,
      contributors: pick(rows, 'contributors'),
      exceptions: exceptionsOf(rows),
      // Evaluations come with a record of who produced and edited; until then whoever may edit is kept from evaluating.
      producers: [],
      editors: 'unrecorded',
    };
  }

  async function collection(knex: Knex, person: Person, id: string): Promise<CollectionFacts | null> {
    const found = await child(knex, person, UIDS.collection, COLLECTION_PEOPLE, id);
    if (!found) return null;
    const { actorTypes, territories } = exceptionsOf(found.rows);
    return { ...found.common, kind: 'collection', exceptions: { actorTypes, territories } };
  }

  async function member(knex: Knex, id: string): Promise<MemberFacts | null> {
    const row = (await knex(table(UIDS.member)).where('document_id', id).first()) as Row | undefined;
    if (!row) return null;
    const profileVisibility = row['profile_visibility'] === 'public' ? 'public' : 'members';
    return { kind: 'member', id, active: Boolean(row['active']), profileVisibility };
  }

  return {
    /** The facts about one object that matter to one person, or `null` when there is no such object. */
    load(person: Person, kind: Target, id: string): Promise<ObjectFacts | null> {
      return withConnection<ObjectFacts | null>(strapi, (knex) => {
        switch (kind) {
          case 'base':
            return base(knex, person, id);
          case 'resource':
            return resource(knex, person, id);
          case 'collection':
            return collection(knex, person, id);
          case 'member':
            return member(knex, id);
        }
      });
    },
  };
}
