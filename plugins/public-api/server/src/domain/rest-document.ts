import { versionArguments } from './exposure';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** An OpenAPI 3.1 document, as far as it is looked into here. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: { url: string; description?: string }[];
  paths?: Record<string, { get?: { parameters?: { name: string }[]; summary?: string; operationId?: string } }>;
  components?: { schemas?: Record<string, unknown> };
}

/** What Strapi calls a UUID in its document is a lower-case key of 24 characters. */
const documentIdPattern = '^[a-z0-9]{24}$';

/** A moment as a default is the one at which Strapi made its document: the row's own comes from its publication. */
const isMoment = (value: Json) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same value with what is wrong or useless of Strapi's schemas mended, and keys in a stable order. */
function mended(value: Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((item) => mended(item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([name]) => name !== '$schema' && !name.startsWith('x-strapi') && name !== 'x-powered-by')
    .filter(([name, inner]) => !(name === 'default' && isMoment(inner)))
    .map(([name, inner]): [string, Json] => [name, mended(inner, name)]);
  const object = Object.fromEntries(entries);
  if ((key === 'documentId' || key === 'id') && object['format'] === 'uuid') {
    return { description: 'Identifiant du document', pattern: documentIdPattern, type: 'string' };
  }
  return object;
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));

/**
 * The public document of the REST reads, from the one Strapi generates: without the parameters that choose between draft and
 * published rows (readers only get the published one), without anything of an authentication nobody needs to read.
 *
 * @param generated what `@strapi/openapi` makes of the routes
 * @param version version of La Base
 */
export function publicDocument(generated: OpenApiDocument, version: string): OpenApiDocument {
  const { openapi, paths = {}, components } = mended(generated as unknown as Json) as unknown as OpenApiDocument;
  const reads = Object.entries(paths).map(([path, item]): [string, typeof item] => {
    const parameters = item.get?.parameters?.filter(({ name }) => !versionArguments.has(name));
    return [path, { get: { ...item.get, parameters } }];
  });
  return {
    openapi,
    info: {
      title: 'API REST de La Base, en lecture',
      version,
      description: 'Ce que tout le monde peut lire. Un jeton de membre ouvre en plus ce que ce membre peut lire.',
    },
    servers: [{ url: '/api', description: 'À l’adresse du CMS' }],
    paths: sorted(Object.fromEntries(reads)),
    components: { schemas: sorted(components?.schemas ?? {}) },
  };
}
