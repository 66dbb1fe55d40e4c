import { factories, type Core } from '@strapi/strapi';
import { generate } from '@strapi/openapi';
import { exposedTypes } from '../domain/exposure';
import { publicDocument, type OpenApiDocument } from '../domain/rest-document';

interface Route {
  path: string;
}
type Router = { routes: Route[] | (() => Route[]) };

/** Strapi's own description of the two reads of a type: their parameters and answers. */
function describedRoutes(strapi: Core.Strapi, uid: (typeof exposedTypes)[number]) {
  const created = factories.createCoreRouter(uid, { only: ['find', 'findOne'] }) as unknown as
    Router | ((context: { strapi: Core.Strapi }) => Router);
  const { routes } = typeof created === 'function' ? created({ strapi }) : created;
  const apiName = uid.split('.')[1];
  return (typeof routes === 'function' ? routes() : routes).map((route) => ({
    ...route,
    info: { type: 'content-api', apiName },
  }));
}

/**
 * The document of the REST reads as committed in `plugins/public-api/openapi.json`. The routes that are served are plain ones
 * (`rest.ts`); the generator is shown the described ones of the same types, and none of the other routes of this server.
 *
 * @param version version of La Base
 */
export function restDocument(strapi: Core.Strapi, version: string): OpenApiDocument {
  const apis = Object.fromEntries(
    exposedTypes.map((uid) => [
      uid,
      { routes: { reads: { type: 'content-api', routes: describedRoutes(strapi, uid) } } },
    ]),
  );
  const shown = Object.create(strapi, {
    apis: { value: apis },
    plugins: { value: {} },
    admin: { value: { routes: {} } },
  }) as Core.Strapi;
  return publicDocument(generate(shown, { type: 'content-api' }).document as unknown as OpenApiDocument, version);
}
