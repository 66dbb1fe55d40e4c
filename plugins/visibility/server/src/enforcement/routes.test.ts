import type { Core } from '@strapi/strapi';
import { describe, expect, it } from 'vitest';
import { refuseUnguardedRoutes, unguardedRoutes } from './routes';

const permission = { name: 'admin::hasPermissions', config: { actions: ['plugin::x.y'] } };
const guard = { name: 'plugin::visibility.guard', config: { guard: 'member' } };

const strapiWith = (type: string, policies: unknown[], config: object = {}, plugin = 'anything') =>
  ({
    apis: {},
    plugins: {
      [plugin]: {
        routes: { [type]: { type, routes: [{ method: 'GET', path: '/r', config: { ...config, policies } }] } },
      },
    },
  }) as unknown as Core.Strapi;

describe('a route of the panel, in a plugin of ours', () => {
  it('boots when it asks for an account and a permission', () => {
    expect(unguardedRoutes(strapiWith('admin', ['admin::isAuthenticatedAdmin', permission]))).toEqual([]);
  });

  it.each([
    ['no policy', []],
    ['an account alone', ['admin::isAuthenticatedAdmin']],
    ['a permission alone', [permission]],
    ['no permission in particular', ['admin::isAuthenticatedAdmin', { ...permission, config: { actions: [] } }]],
    ['a permission without options', ['admin::isAuthenticatedAdmin', 'admin::hasPermissions']],
    ['the guard of members', ['admin::isAuthenticatedAdmin', guard]],
  ])('does not with %s', (_, policies) => {
    const strapi = strapiWith('admin', policies);
    expect(unguardedRoutes(strapi)).toEqual(['GET /r (plugin anything)']);
    expect(() => refuseUnguardedRoutes(strapi)).toThrow('GET /r (plugin anything)');
  });

  it('does not when it lets anyone in all the same', () => {
    const strapi = strapiWith('admin', ['admin::isAuthenticatedAdmin', permission], { auth: false });
    expect(unguardedRoutes(strapi)).toHaveLength(1);
  });
});

describe('a route of the API', () => {
  it('needs a guard, in any plugin that is not Strapi’s', () => {
    expect(unguardedRoutes(strapiWith('content-api', [guard]))).toEqual([]);
    expect(unguardedRoutes(strapiWith('content-api', ['admin::isAuthenticatedAdmin', permission]))).toHaveLength(1);
    expect(unguardedRoutes(strapiWith('content-api', []))).toHaveLength(1);
    expect(unguardedRoutes(strapiWith('content-api', [], {}, 'upload'))).toEqual([]);
  });
});
