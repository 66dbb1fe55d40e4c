import {
  baseView,
  binView,
  exceptionsView,
  memberChoices,
  contentRemoved,
  contentSaved,
  indexChoices,
  partAdded,
  resourceView,
  workshopView,
  type AddContent,
  type AddSection,
  type CreateBase,
  type CreateResource,
  type MoveContent,
  type MoveResource,
  type MoveSection,
  type SetBaseVisibility,
  type SetExceptions,
  type SetIndex,
  type SetInformations,
  type SetResourceVisibility,
  type UpdateBase,
  type UpdateContent,
  type UpdateSection,
} from '@labase/editing/contracts';
import type { z } from 'zod';
import { call, type Caller } from './client.ts';
import type { Linkable } from './share-links.ts';

const part = encodeURIComponent;

/** The commands on bases and resources; each is one contract of `@labase/editing/contracts`. Identifiers are documentIds. */
export const editingCommands = (caller: Caller) => {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
    <Answer extends z.ZodType>(path: string, answer: Answer, body?: unknown) =>
      call(caller, { method, path: `/editing${path}`, answer, body, withdraws: true });
  const get = send('GET');
  const post = send('POST');
  const put = send('PUT');
  const remove = send('DELETE');
  const base = (id: string) => `/bases/${part(id)}`;
  const resource = (id: string) => `/resources/${part(id)}`;
  const content = (id: string, key: string) => `${resource(id)}/contents/${part(key)}`;
  const section = (id: string, key: string) => `${resource(id)}/sections/${part(key)}`;
  return {
    workshop: (page = 1) => get(`/workshop?page=${page}`, workshopView),
    bin: () => get('/bin', binView),
    index: (use: 'resource' | 'base' | 'content') => get(`/index?for=${use}`, indexChoices),

    findMembers: (name: string) => get(`/members?q=${part(name)}`, memberChoices),
    exceptions(kind: Linkable) {
      const all = (id: string) => `/${kind}/${part(id)}/exceptions`;
      const one = (id: string, member: string) => `${all(id)}/members/${part(member)}`;
      return {
        read: (id: string) => get(all(id), exceptionsView),
        set: (id: string, body: SetExceptions) => put(all(id), exceptionsView, body),
        addMember: (id: string, member: string) => put(one(id, member), exceptionsView, {}),
        removeMember: (id: string, member: string) => remove(one(id, member), exceptionsView),
      };
    },

    readBase: (id: string) => get(base(id), baseView),
    createBase: (body: CreateBase) => post('/bases', baseView, body),
    updateBase: (id: string, body: UpdateBase) => put(base(id), baseView, body),
    setBaseVisibility: (id: string, body: SetBaseVisibility) => put(`${base(id)}/visibility`, baseView, body),
    binBase: (id: string) => post(`${base(id)}/bin`, baseView, {}),
    restoreBase: (id: string) => post(`${base(id)}/restore`, baseView, {}),

    readResource: (id: string) => get(resource(id), resourceView),
    createResource: (body: CreateResource) => post('/resources', resourceView, body),
    setInformations: (id: string, body: SetInformations) => put(`${resource(id)}/informations`, resourceView, body),
    setIndex: (id: string, body: SetIndex) => put(`${resource(id)}/index`, resourceView, body),
    setResourceVisibility: (id: string, body: SetResourceVisibility) =>
      put(`${resource(id)}/visibility`, resourceView, body),
    moveResource: (id: string, body: MoveResource) => put(`${resource(id)}/base`, resourceView, body),
    publish: (id: string) => post(`${resource(id)}/publish`, resourceView, {}),
    unpublish: (id: string) => post(`${resource(id)}/unpublish`, resourceView, {}),
    binResource: (id: string) => post(`${resource(id)}/bin`, resourceView, {}),
    restoreResource: (id: string) => post(`${resource(id)}/restore`, resourceView, {}),

    addContent: (id: string, body: AddContent) => post(`${resource(id)}/contents`, partAdded, body),
    updateContent: (id: string, key: string, body: UpdateContent) => put(content(id, key), contentSaved, body),
    removeContent: (id: string, key: string) => remove(content(id, key), contentRemoved),
    moveContent: (id: string, key: string, body: MoveContent) => post(`${content(id, key)}/move`, resourceView, body),
    addSection: (id: string, body: AddSection) => post(`${resource(id)}/sections`, partAdded, body),
    updateSection: (id: string, key: string, body: UpdateSection) => put(section(id, key), resourceView, body),
    removeSection: (id: string, key: string) => remove(section(id, key), resourceView),
    moveSection: (id: string, key: string, body: MoveSection) => post(`${section(id, key)}/move`, resourceView, body),
  };
};

export type EditingCommands = ReturnType<typeof editingCommands>;
