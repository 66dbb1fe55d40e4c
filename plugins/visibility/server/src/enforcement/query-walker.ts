import { errors } from '@strapi/utils';
import { standing, type Where } from './models';

/** What the walker needs to know of a model's attribute. */
export interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly relation?: string;
  /** Set by Strapi on relations it makes from components and dynamic zones. */
  readonly joinTable?: unknown;
}
export interface Models {
  attributesOf(uid: string): Readonly<Record<string, Attribute>> | undefined;
  /** Whether the attribute is a dynamic zone: polymorphic, but over components only. */
  isDynamicZone(uid: string, attribute: string): boolean;
}
export type ConditionOf = (uid: string) => Where | null;

export interface Query {
  where?: unknown;
  orderBy?: unknown;
  populate?: unknown;
  filters?: unknown;
}

const MAXIMUM_NODES = 120;
const MAXIMUM_DEPTH = 12;

const isOperator = (key: string) => key.startsWith('$');
const isGroup = (key: string) => key === '$and' || key === '$or';
const refuse = (message: string) => new errors.ValidationError(message);
const isRecord = (value: unknown): value is Where =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const conjunction = (parts: readonly Where[]): Where => (parts.length === 1 ? parts[0]! : { $and: [...parts] });

/**
 * Rewrites what a reader asks of the database so that each hop into another model carries that model's own condition,
 * and refuses what cannot be made safe: negation over a relation, sorting through one, polymorphic relations, unknown names.
 */
export function createWalker(models: Models, conditionOf: ConditionOf) {
  let nodes = 0;

  const count = (depth: number) => {
    nodes += 1;
    if (nodes > MAXIMUM_NODES || depth > MAXIMUM_DEPTH) throw refuse('The query is too complex');
  };

  const attributeOf = (uid: string, key: string): Attribute => {
    const attribute = models.attributesOf(uid)?.[key];
    if (!attribute) throw refuse(`Invalid key ${key}`);
    return attribute;
  };

  /** The model behind a relation, when a reader may go through it. */
  const hop = (uid: string, key: string, attribute: Attribute): string => {
    const { target } = attribute;
    if (!target || standing(target) === 'closed' || standing(target) === 'strapi') throw refuse(`Invalid key ${key}`);
    return target;
  };

  const touchesRelation = (where: unknown, uid: string): boolean => {
    if (Array.isArray(where)) return where.some((part) => touchesRelation(part, uid));
    if (!isRecord(where)) return false;
    return Object.entries(where).some(([key, value]) =>
      isOperator(key) ? touchesRelation(value, uid) : attributeOf(uid, key).type === 'relation',
    );
  };

  const relation = (uid: string, key: string, value: unknown, attribute: Attribute, depth: number): Where => {
    const target = hop(uid, key, attribute);
    const onlyOperators =
      isRecord(value) && Object.keys(value).every((name) => isOperator(name) && !isGroup(name) && name !== '$not');
    const inner =
      !isRecord(value) || (onlyOperators && Object.keys(value).length > 0)
        ? { id: value }
        : where(value, target, depth + 1);
    const condition = conditionOf(target);
    // One element each: Strapi merges sibling keys of a nested condition, and the reader's could replace ours.
    return { [key]: { $and: [inner as Where, ...(condition ? [condition] : [])] } };
  };

  function where(value: unknown, uid: string, depth = 0): unknown {
    count(depth);
    if (Array.isArray(value)) return value.map((part) => where(part, uid, depth + 1));
    if (!isRecord(value)) throw refuse('Invalid filter');
    const parts = Object.entries(value).map(([key, inner]): Where => {
      count(depth);
      if (isGroup(key)) return { [key]: asList(inner).map((part) => where(part, uid, depth + 1)) };
      if (key === '$not') {
        if (touchesRelation(inner, uid)) throw refuse('$not over a relation is not allowed');
        return { $not: where(inner, uid, depth + 1) };
      }
      const attribute = attributeOf(uid, key);
      return attribute.type === 'relation' ? relation(uid, key, inner, attribute, depth) : { [key]: inner };
    });
    return parts.length === 0 ? {} : conjunction(parts);
  }

  function orderBy(value: unknown, uid: string): void {
    for (const one of asList(value)) {
      const entries: [string, unknown][] = isRecord(one) ? Object.entries(one) : [[String(one), undefined]];
      for (const [key, inner] of entries) {
        // « status » ranks by what happens to the draft, which readers know nothing of.
        if (key === 'status' && !models.attributesOf(uid)?.['status']) throw refuse('Sorting by status is not allowed');
        const attribute = attributeOf(uid, key);
        if (attribute.type !== 'relation') continue;
        if (!attribute.target || standing(attribute.target) !== 'component')
          throw refuse(`Sorting through ${key} is not allowed`);
        orderBy(inner, attribute.target);
      }
    }
  }

  const populateNode = (node: unknown, uid: string, filters: unknown, depth: number): void => {
    if (!isRecord(node)) return;
    guard(node, uid, filters, depth + 1);
  };

  function populate(value: unknown, uid: string, filters: unknown, depth: number): void {
    count(depth);
    const names = Array.isArray(value)
      ? value.map((path) => String(path).split('.')[0]!)
      : isRecord(value)
        ? Object.keys(value)
        : [];
    for (const key of names) {
      const attribute = models.attributesOf(uid)?.[key];
      if (!attribute || attribute.type !== 'relation') continue;
      const polymorphic = attribute.relation?.startsWith('morphTo') && !models.isDynamicZone(uid, key);
      if (polymorphic) throw refuse(`Invalid key ${key}`);
      const node = isRecord(value) ? value[key] : undefined;
      if (!isRecord(node)) continue;
      if (isRecord(node['on'])) {
        for (const [target, inner] of Object.entries(node['on'])) {
          if (standing(target) !== 'component') throw refuse(`Invalid key ${target}`);
          populateNode(inner, target, filters, depth);
        }
      } else if (attribute.target) populateNode(node, attribute.target, filters, depth);
    }
  }

  /**
   * Rewrites a query in place.
   *
   * @param filters the condition every level carries; a nested level's own would replace it, so it is joined there
   */
  function guard(query: Query, uid: string, filters: unknown, depth = 0): void {
    count(depth);
    if (query.where !== undefined && query.where !== null) query.where = where(query.where, uid);
    orderBy(query.orderBy, uid);
    if (depth > 0 && 'filters' in query) query.filters = filters;
    populate(query.populate, uid, filters, depth);
  }

  return { guard: (query: Query, uid: string, filters: unknown) => guard(query, uid, filters) };
}
