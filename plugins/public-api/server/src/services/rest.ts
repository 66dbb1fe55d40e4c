import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { exposedTypes } from '../domain/exposure';

const noNext = async () => undefined;

/** Read-only REST for the exposed types, made of Strapi's own controllers: list and one object, nothing that writes. */
export function registerRestReads(strapi: Core.Strapi): void {
  for (const uid of exposedTypes) {
    strapi.get('services').set(uid, factories.createCoreService(uid));
    strapi.get('controllers').set(uid, factories.createCoreController(uid));
  }
}

/** One pair of routes for each exposed type; one route where there is one object. */
export const restRoutes = (strapi: Core.Strapi) =>
  exposedTypes.flatMap((uid) => {
    const { kind, info } = strapi.contentType(uid);
    const action = (name: 'find' | 'findOne') => (context: Context) => strapi.controller(uid)[name]?.(context, noNext);
    const config = { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard: 'anyone' } }] };
    if (kind === 'singleType')
      return [{ method: 'GET', path: `/${info.singularName}`, handler: action('find'), config }];
    return [
      { method: 'GET', path: `/${info.pluralName}`, handler: action('find'), config },
      { method: 'GET', path: `/${info.pluralName}/:id`, handler: action('findOne'), config },
    ];
  });
