import type { Core } from '@strapi/strapi';
import { filterSchema, MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { isNonNullType, isObjectType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { exposedTypes, isHiddenField, objectTypes, rootFields, versionArguments } from '../domain/exposure';
import { readPlainFields } from './plain-fields';

interface ContentApiService {
  buildSchema(): GraphQLSchema;
}

const namesOf = (strapi: Core.Strapi) =>
  exposedTypes.map((uid) => {
    const { singularName, pluralName } = strapi.contentType(uid).info;
    return { singular: singularName, plural: pluralName };
  });

/**
 * Lets a relation to one exposed object be empty even where the content type requires it: its reader may not see that object, and
 * must be given null, not an error that takes the whole answer away.
 */
function allowMissingRelations(strapi: Core.Strapi, schema: GraphQLSchema): GraphQLSchema {
  const objects = objectTypes(namesOf(strapi));
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      const { type } = field;
      if (!isNonNullType(type) || !isObjectType(type.ofType) || !objects.has(type.ofType.name)) return undefined;
      return { ...field, type: type.ofType };
    },
  });
}

/** Keeps the listed root fields and no mutation, whatever other plugins added. */
export function restrictSchema(strapi: Core.Strapi, schema: GraphQLSchema): GraphQLSchema {
  const allowed = rootFields(namesOf(strapi));
  return pruneSchema(
    filterSchema({
      schema: readPlainFields(strapi, allowMissingRelations(strapi, schema)),
      rootFieldFilter: (operation, field) => operation === 'Query' && allowed.has(field),
      objectFieldFilter: (type, field) => !isHiddenField(type, field),
      argumentFilter: (type, _field, argument) => type !== 'Query' || !argument || !versionArguments.has(argument),
    }),
  );
}

/** Lets Strapi build its schema, then closes what is not exposed. */
export function closeSchema(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql').service('extension');
  // Types of Strapi's own plugins refer to one another: they are left to be pruned once nothing exposed leads to them.
  for (const uid of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    if ((exposedTypes as readonly string[]).includes(uid)) extension.shadowCRUD(uid).disableMutations();
    else extension.shadowCRUD(uid).disable();
  }
  strapi.get('services').extend('plugin::graphql.content-api', (service: ContentApiService) => ({
    ...service,
    buildSchema: () => restrictSchema(strapi, service.buildSchema()),
  }));
}

/** The schema as committed in `plugins/public-api/schema.graphql`. */
export const printedSchema = (strapi: Core.Strapi): string =>
  `${printSchema(lexicographicSortSchema(strapi.plugin('graphql').service('content-api').buildSchema()))}\n`;
