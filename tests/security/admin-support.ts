import type { Core } from '@strapi/strapi';
import request from 'supertest';

const password = 'Un-mot-de-passe-9';

export interface PanelAccount {
  documentId: string;
  email: string;
  roles: { code: string }[];
}

/** Makes an account of the admin panel that holds a role, and signs it in. */
export async function signInAs(strapi: Core.Strapi, code: string): Promise<{ token: string; account: PanelAccount }> {
  const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number } | null;
  if (!role) throw new Error(`no role ${code}`);
  const email = `${code}@exemple.fr`;
  const users = strapi.service('admin::user') as unknown as { create(data: object): Promise<PanelAccount> };
  const account = await users.create({
    firstname: 'A',
    lastname: 'B',
    email,
    password,
    isActive: true,
    roles: [role.id],
  });
  const answer = await request(strapi.server.httpServer).post('/admin/login').send({ email, password });
  if (answer.status !== 200) throw new Error(answer.text);
  return { token: answer.body.data.token ?? answer.body.data.accessToken, account: { ...account, roles: [{ code }] } };
}

/** A client that speaks to the panel as the account a token is of. */
export const panelClient = (strapi: Core.Strapi, token: string) => {
  const http = () => request(strapi.server.httpServer);
  const authorised = { authorization: `Bearer ${token}` };
  return {
    get: (path: string) => http().get(path).set(authorised),
    send: (method: 'post' | 'put' | 'delete', path: string, body: object = {}) =>
      http()[method](path).set(authorised).send(body),
  };
};

export type PanelClient = ReturnType<typeof panelClient>;
