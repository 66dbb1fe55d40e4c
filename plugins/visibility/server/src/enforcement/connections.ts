/** What a write names: rows of other models, found in its data at any depth. */
export interface Named {
  readonly target: string;
  readonly id?: number;
  readonly documentId?: string;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}
type Attributes = Readonly<Record<string, Attribute>>;
export type AttributesOf = (uid: string) => Attributes | undefined;
type Data = Readonly<Record<string, unknown>>;

export const FILES = 'plugin::upload.file';

/** Set by Strapi from who asks. */
const STAMPS = new Set(['createdBy', 'updatedBy']);

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const byKey = (key: unknown): { id?: number; documentId?: string } => {
  if (typeof key === 'number') return { id: key };
  if (typeof key !== 'string') throw new TypeError('neither a row nor a document');
  return /^\d+$/u.test(key) ? { id: Number(key) } : { documentId: key };
};

/** Every way Strapi takes to name what a relation leads to, and the neighbours an order is told by. */
function references(value: unknown): { id?: number; documentId?: string }[] {
  return asList(value).flatMap((one) => {
    if (!isRecord(one)) return [byKey(one)];
    const { connect, set, disconnect, id, documentId, position } = one;
    if (connect !== undefined || set !== undefined || disconnect !== undefined)
      return [...references(connect), ...references(set)];
    const neighbours = isRecord(position)
      ? [position['before'], position['after']].filter((key) => key !== undefined && key !== null).map(byKey)
      : [];
    const own = { ...(id === undefined ? {} : byKey(id)), ...(documentId === undefined ? {} : byKey(documentId)) };
    if (Object.keys(own).length === 0) throw new TypeError('names nothing');
    return [own, ...neighbours];
  });
}

/**
 * The rows a write connects, in its own relations and media and in those of its components.
 *
 * @throws TypeError on what cannot be understood: a relation to anything, an unknown component, a reference to nothing
 */
export function namedBy(uid: string, data: Data, attributesOf: AttributesOf): Named[] {
  const attributes = attributesOf(uid);
  if (!attributes) throw new TypeError(`unknown model ${uid}`);
  return Object.entries(data).flatMap(([key, value]): Named[] => {
    const attribute = attributes[key];
    if (!attribute || STAMPS.has(key)) return [];
    switch (attribute.type) {
      case 'media':
        return references(value).map((one) => ({ target: FILES, ...one }));
      case 'relation': {
        const named = references(value);
        const { target } = attribute;
        if (!target && named.length > 0) throw new TypeError(`${key} leads anywhere`);
        return named.map((one) => ({ target: target!, ...one }));
      }
      case 'component':
        return asList(value).flatMap((part) =>
          isRecord(part) ? namedBy(attribute.component ?? '', part, attributesOf) : [],
        );
      case 'dynamiczone':
        return asList(value).flatMap((part) =>
          isRecord(part) ? namedBy(String(part['__component']), part, attributesOf) : [],
        );
      default:
        return [];
    }
  });
}
