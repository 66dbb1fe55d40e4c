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

/** One pair of routes for each exposed type. */
export const restRoutes = (strapi: Core.Strapi) =>
  exposedTypes.flatMap((uid) => {
    const { pluralName } = strapi.contentType(uid).info;
    const action = (name: 'find' | 'findOne') => (context: Context) => strapi.controller(uid)[name]?.(context, noNext);
    const config = { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard: 'anyone' } }] };
    return [
      { method: 'GET', path: `/${pluralName}`, handler: action('find'), config },
      { method: 'GET', path: `/${pluralName}/:id`, handler: action('findOne'), config },
    ];
  });
