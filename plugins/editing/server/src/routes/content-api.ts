import type { Action } from '../seams/rule';

type Guard = 'member' | 'operator' | { action: Action; param: 'id' };

const to =
  (controller: string) => (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string, guard: Guard) => ({
    method,
    path,
    handler: `${controller}.${handler}`,
    config: { auth: false as const, policies: [{ name: 'plugin::visibility.guard', config: { guard } }] },
  });

const route = to('commands');

const on = (action: Action): Guard => ({ action, param: 'id' });

/** `/api/editing/*`: who may ask is told here, what is asked in the contracts. */
export const contentApi = {
  type: 'content-api' as const,
  routes: [
    route('GET', '/workshop', 'workshop', 'member'),
    route('GET', '/bin', 'bin', 'member'),
    route('GET', '/index', 'index', 'member'),
    route('GET', '/members', 'members', 'member'),

    // Asked by the site alone, which shows its token: the token says what may be seen, in whose name.
    to('previews')('GET', '/previews/:kind/:id', 'open', 'operator'),

    route('POST', '/bases', 'createBase', 'member'),
    route('GET', '/bases/:id', 'readBase', on('base.edit')),
    route('PUT', '/bases/:id', 'updateBase', on('base.edit')),
    route('PUT', '/bases/:id/visibility', 'setBaseVisibility', on('base.edit')),
    route('GET', '/bases/:id/exceptions', 'readBaseExceptions', on('base.edit')),
    route('PUT', '/bases/:id/exceptions', 'setBaseExceptions', on('base.edit')),
    route('PUT', '/bases/:id/exceptions/members/:member', 'addBaseException', on('base.edit')),
    route('DELETE', '/bases/:id/exceptions/members/:member', 'removeBaseException', on('base.edit')),
    route('POST', '/bases/:id/bin', 'binBase', on('base.bin')),
    route('POST', '/bases/:id/restore', 'restoreBase', on('base.restore')),

    route('POST', '/resources', 'createResource', 'member'),
    route('GET', '/resources/:id', 'readResource', on('resource.edit')),
    route('PUT', '/resources/:id/informations', 'setInformations', on('resource.edit')),
    route('PUT', '/resources/:id/index', 'setIndex', on('resource.edit')),
    route('POST', '/resources/:id/publish', 'publish', on('resource.publish')),
    route('POST', '/resources/:id/unpublish', 'unpublish', on('resource.unpublish')),
    route('PUT', '/resources/:id/visibility', 'setResourceVisibility', on('resource.set-visibility')),
    route('GET', '/resources/:id/exceptions', 'readResourceExceptions', on('resource.set-visibility')),
    route('PUT', '/resources/:id/exceptions', 'setResourceExceptions', on('resource.set-visibility')),
    route('PUT', '/resources/:id/exceptions/members/:member', 'addResourceException', on('resource.set-visibility')),
    route(
      'DELETE',
      '/resources/:id/exceptions/members/:member',
      'removeResourceException',
      on('resource.set-visibility'),
    ),
    route('PUT', '/resources/:id/base', 'moveResource', on('resource.move')),
    route('POST', '/resources/:id/bin', 'binResource', on('resource.delete')),
    route('POST', '/resources/:id/restore', 'restoreResource', on('resource.restore')),

    route('POST', '/resources/:id/sections', 'addSection', on('resource.edit')),
    route('PUT', '/resources/:id/sections/:key', 'updateSection', on('resource.edit')),
    route('DELETE', '/resources/:id/sections/:key', 'removeSection', on('resource.edit')),
    route('POST', '/resources/:id/sections/:key/move', 'moveSection', on('resource.edit')),

    route('POST', '/resources/:id/contents', 'addContent', on('resource.edit')),
    route('PUT', '/resources/:id/contents/:key', 'updateContent', on('resource.edit')),
    route('DELETE', '/resources/:id/contents/:key', 'removeContent', on('resource.edit')),
    route('POST', '/resources/:id/contents/:key/move', 'moveContent', on('resource.edit')),
  ],
};
