import type { Core, UID } from '@strapi/strapi';
import { sanitise } from '../../../rich-text/index';

export const richTextField = 'plugin::editing.rich-text';

interface Attribute {
  type: string;
  customField?: string;
  component?: string;
  components?: string[];
}

/** What the walker needs of a content type or component. */
export type FindAttributes = (uid: string) => Record<string, Attribute> | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sanitiseValue(value: unknown, attribute: Attribute, find: FindAttributes): unknown {
  if (attribute.customField === richTextField) {
    if (value === null || value === undefined) return value;
    return typeof value === 'string' ? sanitise(value) : '';
  }
  if (attribute.type === 'component' && attribute.component) {
    const component = attribute.component;
    return Array.isArray(value)
      ? value.map((item) => sanitiseData(item, component, find))
      : sanitiseData(value, component, find);
  }
  if (attribute.type === 'dynamiczone' && Array.isArray(value)) {
    return value.map((item) => (isRecord(item) ? sanitiseData(item, String(item.__component), find) : item));
  }
  return value;
}

/**
 * A copy of `data` in which every rich text field of `uid`, of its components and of its dynamic zones follows the schema of
 * rich text. A rich text field holding anything but a string is emptied.
 */
export function sanitiseData<T>(data: T, uid: string, find: FindAttributes): T {
  const attributes = find(uid);
  if (!attributes || !isRecord(data)) return data;
  const entries = Object.entries(data).map(([name, value]) => {
    const attribute = attributes[name];
    return [name, attribute ? sanitiseValue(value, attribute, find) : value];
  });
  return Object.fromEntries(entries) as T;
}

const writes = new Set(['create', 'update', 'clone']);

/** Every door writes through the document service: admin panel, commands, seeds, imports. What it stores follows the schema. */
export function registerRichTextSanitiser(strapi: Core.Strapi): void {
  const find: FindAttributes = (uid) =>
    strapi.getModel(uid as UID.Schema)?.attributes as Record<string, Attribute> | undefined;
  strapi.documents.use((context, next) => {
    const params = context.params as { data?: unknown };
    if (writes.has(context.action) && params.data) params.data = sanitiseData(params.data, context.uid, find);
    return next();
  });
}
