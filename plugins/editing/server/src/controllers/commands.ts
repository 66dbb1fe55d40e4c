import type { Core } from '@strapi/strapi';
import { createBase, setBaseVisibility, updateBase } from '../../../contracts/base';
import {
  addContent,
  addSection,
  moveContent,
  moveSection,
  updateContent,
  updateSection,
} from '../../../contracts/content';
import { memberSearch, setExceptions } from '../../../contracts/exceptions';
import {
  createResource,
  indexQuery,
  moveResource,
  nothing,
  setIndex,
  setInformations,
  setResourceVisibility,
  workshopQuery,
} from '../../../contracts/resource';
import * as bases from '../commands/bases';
import { respond } from '../commands/command';
import * as contents from '../commands/contents';
import { exceptionsOf } from '../commands/exceptions';
import * as publication from '../commands/publication';
import * as resources from '../commands/resources';
import * as sections from '../commands/sections';
import { baseView } from '../views/base-view';
import { findMembers } from '../views/members';
import { indexChoices } from '../views/index-choices';
import { resourceView } from '../views/resource-view';
import { binView, workshopView } from '../views/workshop-view';

const bare = { schema: nothing, from: 'query' } as const;
const created = 201;

const exceptions = { base: exceptionsOf('base'), resource: exceptionsOf('resource') };

/** One handler per route: its contract, and the command or view it stands for. */
export const commands = ({ strapi }: { strapi: Core.Strapi }) => ({
  workshop: respond(strapi, { schema: workshopQuery, from: 'query' }, (context, { page }) =>
    workshopView(strapi, context.viewer, page),
  ),
  bin: respond(strapi, bare, (context) => binView(strapi, context.viewer)),
  index: respond(strapi, { schema: indexQuery, from: 'query' }, (context, query) =>
    indexChoices(strapi, context.viewer, query.for, query.base ?? null),
  ),

  members: respond(strapi, { schema: memberSearch, from: 'query' }, (_, { q }) => findMembers(strapi, q)),

  readBase: respond(strapi, bare, (context, _, { id = '' }) => baseView(strapi, context.viewer, id)),
  createBase: respond(strapi, { schema: createBase, status: created }, bases.createBase),
  updateBase: respond(strapi, { schema: updateBase }, bases.updateBase),
  setBaseVisibility: respond(strapi, { schema: setBaseVisibility }, bases.setBaseVisibility),
  readBaseExceptions: respond(strapi, bare, exceptions.base.read),
  setBaseExceptions: respond(strapi, { schema: setExceptions }, exceptions.base.set),
  addBaseException: respond(strapi, { schema: nothing }, exceptions.base.addMember),
  removeBaseException: respond(strapi, { schema: nothing }, exceptions.base.removeMember),
  binBase: respond(strapi, { schema: nothing }, bases.binBase),
  restoreBase: respond(strapi, { schema: nothing }, bases.restoreBase),

  readResource: respond(strapi, bare, (context, _, { id = '' }) => resourceView(strapi, context.viewer, id)),
  createResource: respond(strapi, { schema: createResource, status: created }, resources.createResource),
  setInformations: respond(strapi, { schema: setInformations }, resources.setInformations),
  setIndex: respond(strapi, { schema: setIndex }, resources.setIndex),
  publish: respond(strapi, { schema: nothing }, publication.publish),
  unpublish: respond(strapi, { schema: nothing }, publication.unpublish),
  setResourceVisibility: respond(strapi, { schema: setResourceVisibility }, publication.setVisibility),
  readResourceExceptions: respond(strapi, bare, exceptions.resource.read),
  setResourceExceptions: respond(strapi, { schema: setExceptions }, exceptions.resource.set),
  addResourceException: respond(strapi, { schema: nothing }, exceptions.resource.addMember),
  removeResourceException: respond(strapi, { schema: nothing }, exceptions.resource.removeMember),
  moveResource: respond(strapi, { schema: moveResource }, publication.moveToBase),
  binResource: respond(strapi, { schema: nothing }, publication.binResource),
  restoreResource: respond(strapi, { schema: nothing }, publication.restoreResource),

  addSection: respond(strapi, { schema: addSection, status: created }, sections.addSection),
  updateSection: respond(strapi, { schema: updateSection }, sections.updateSection),
  removeSection: respond(strapi, { schema: nothing }, sections.removeSection),
  moveSection: respond(strapi, { schema: moveSection }, sections.moveSection),

  addContent: respond(strapi, { schema: addContent, status: created }, contents.addContent),
  updateContent: respond(strapi, { schema: updateContent }, contents.updateContent),
  removeContent: respond(strapi, { schema: nothing }, contents.removeContent),
  moveContent: respond(strapi, { schema: moveContent }, contents.moveContent),
});
