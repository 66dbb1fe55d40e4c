import fs from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { Stack } from '../support/stack.ts';

const UID = 'api::resource.resource';

export interface Row {
  documentId: string;
  slug: string;
  title: string;
}

/** The editor's door: the admin panel's own API, as the panel calls it. */
export async function openPanel(stack: Stack) {
  const { admins, password } = JSON.parse(fs.readFileSync(inRoot('database/seeds/demo/accounts.json'), 'utf8')) as {
    admins: { email: string; role?: string }[];
    password: string;
  };
  const call = async (method: string, address: string, body?: unknown, token?: string) => {
    const response = await fetch(stack.cmsUrl + address, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const { json } = await call('POST', '/admin/login', { email: admins[0]!.email, password });
  const { token } = json.data as { token: string };
  const collection = `/content-manager/collection-types/${UID}`;
  return {
    async published(): Promise<Row[]> {
      const query = '?page=1&pageSize=100&sort=id:ASC&status=published';
      return (await call('GET', collection + query, undefined, token)).json.results as Row[];
    },
    act: (documentId: string, action: 'publish' | 'unpublish') =>
      call('POST', `${collection}/${documentId}/actions/${action}`, {}, token),
    edit: (documentId: string, data: object) => call('PUT', `${collection}/${documentId}`, data, token),
  };
}

/** How long until `check` holds, in ms. */
export async function untilSeen(check: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await check())) {
    if (performance.now() - began > 30_000) throw new Error('Not seen after 30 s');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}
