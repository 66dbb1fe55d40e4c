import { newSlug, slugifyTitle } from './slug';

type Data = Record<string, unknown>;

/** Where the slug of a new entry comes from. `keyed`: ends with a random key, so that it never asks whether a title is taken. */
const slugs: Readonly<Record<string, { from: 'title' | 'name'; keyed: boolean }>> = {
  'api::resource.resource': { from: 'title', keyed: true },
  'api::base.base': { from: 'title', keyed: true },
  'api::collection.collection': { from: 'name', keyed: true },
  'api::page.page': { from: 'title', keyed: false },
  'api::tag.tag': { from: 'name', keyed: false },
  'api::tag-category.tag-category': { from: 'name', keyed: false },
};

/** Data of a new entry, with the slug it lacks. */
export function withSlug(uid: string, data: Data, newKey: () => string): Data {
  const rule = slugs[uid];
  const name = rule && data[rule.from];
  if (data.slug || typeof name !== 'string') return data;
  return { ...data, slug: rule!.keyed ? newSlug(name, newKey()) : slugifyTitle(name) };
}

/** What the server fills in, by model: the panel must neither ask for it nor refuse a form without it. */
const filled: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(slugs).map((uid) => [uid, ['slug']])),
  'base.section': ['key'],
  'resource.section': ['key'],
};

const filledIn = (uid: string): readonly string[] =>
  filled[uid] ?? (uid.startsWith('content.') ? ['key', 'revision'] : []);

interface Model {
  uid: string;
  attributes: Record<string, object>;
}

/** A model as the panel is told of it: what the server fills in is not required. */
export function asToldToPanel<Told extends Model>(model: Told): Told {
  const names = filledIn(model.uid).filter((name) => Object.hasOwn(model.attributes, name));
  if (names.length === 0) return model;
  const loosened = names.map((name) => [name, { ...model.attributes[name], required: false }]);
  return { ...model, attributes: { ...model.attributes, ...Object.fromEntries(loosened) } };
}

/** The name of a collection as compared with the others of its base: without case, accents or spaces around. */
export const foldedName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * The document a form of the content manager connects to a relation: `{ connect: [{ documentId }] }`, `{ set }`, or an identifier.
 *
 * @returns undefined when the form says nothing of it, null when it empties it
 */
export function connected(relation: unknown): string | null | undefined {
  if (relation === undefined) return undefined;
  if (typeof relation === 'string') return relation;
  if (typeof relation !== 'object' || relation === null) return null;
  const { set, connect, disconnect, documentId } = relation as Record<string, unknown>;
  if (typeof documentId === 'string') return documentId;
  const idOf = (list: unknown) =>
    Array.isArray(list) ? ((list.at(-1) as { documentId?: string } | undefined)?.documentId ?? null) : undefined;
  const added = idOf(set) ?? idOf(connect);
  if (added) return added;
  return Array.isArray(set) || (Array.isArray(disconnect) && disconnect.length > 0) ? null : undefined;
}
