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

type Key = { id?: number; documentId?: string };

const rowKey = (key: unknown): Key => {
  if (typeof key === 'number' || (typeof key === 'string' && /^\d+$/u.test(key))) return { id: Number(key) };
  throw new TypeError('not a row');
};

const documentKey = (key: unknown): Key => {
  if (typeof key !== 'string') throw new TypeError('not a document');
  return { documentId: key };
};

const byKey = (key: unknown): Key => (typeof key === 'string' && !/^\d+$/u.test(key) ? documentKey(key) : rowKey(key));

const CHANGES = ['connect', 'set', 'disconnect'];

/** One row or document, and the neighbours its place is told by. */
function reference(value: unknown): Key[] {
  if (!isRecord(value)) return [byKey(value)];
  // Strapi reads the key of an object that also says what to connect, and forgets the rest: such an object is not understood here.
  if (CHANGES.some((change) => change in value)) throw new TypeError('names and changes at once');
  const { id, documentId, position } = value;
  if (id === undefined && documentId === undefined) throw new TypeError('names nothing');
  const own = {
    ...(id === undefined ? {} : rowKey(id)),
    ...(documentId === undefined ? {} : documentKey(documentId)),
  };
  const neighbours = isRecord(position)
    ? [position['before'], position['after']].filter((key) => key !== undefined && key !== null).map(byKey)
    : [];
  return [own, ...neighbours];
}

/** Every way Strapi takes to name what a relation leads to. */
function references(value: unknown): Key[] {
  if (!isRecord(value) || 'id' in value || 'documentId' in value) return asList(value).flatMap(reference);
  if (!CHANGES.some((change) => change in value)) throw new TypeError('names nothing');
  return [...asList(value['connect']), ...asList(value['set'])].flatMap(reference);
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
