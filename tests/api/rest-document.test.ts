import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, root, type RunningCms } from '../support/strapi.ts';

interface Document {
  paths: Record<string, { get: { parameters: { name: string; schema: { items?: { enum?: string[] } } }[] } }>;
}

const committed = path.join(root, 'plugins/public-api/openapi.json');
const require = createRequire(import.meta.url);
const { restDocument } = require(path.join(root, 'plugins/public-api/dist/server/src/services/rest-document.js')) as {
  restDocument(strapi: unknown, version: string): Document;
};
const { version } = require(path.join(root, 'package.json')) as { version: string };

let cms: RunningCms;
let document: Document;
beforeAll(async () => {
  cms = await bootCms();
  document = restDocument(cms.strapi, version);
});
afterAll(() => cms.close());

const get = (address: string) => request(cms.strapi.server.httpServer).get(`/api${address}`);

describe('the document of the REST reads', () => {
  it('is the one committed (UPDATE_SCHEMA=1 writes it anew)', () => {
    const printed = `${JSON.stringify(document, null, 1)}\n`;
    if (process.env.UPDATE_SCHEMA) fs.writeFileSync(committed, printed);
    expect(printed).toBe(fs.readFileSync(committed, 'utf8'));
  });

  it('names no attribute that stays on the server', () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/"(contactEmail|account|exceptionMembers|binnedAt|hiddenReason|gate|open|baseKey)"/);
  });

  it('describes every read that is served, and each answers as described', async () => {
    const served = (cms.strapi.server.listRoutes() as unknown as { path: string; methods: string[] }[])
      .filter(({ path: route, methods }) => methods.includes('GET') && /^\/api\/[a-z-]+(\/:id)?$/.test(route))
      .map(({ path: route }) => route.replace('/api', '').replace(':id', '{id}'));
    expect(Object.keys(document.paths).sort()).toEqual([...new Set(served)].sort());
    for (const [address, { get: operation }] of Object.entries(document.paths)) {
      const fields = operation.parameters.find(({ name }) => name === 'fields')?.schema.items?.enum ?? [];
      const asked = fields.map((field, rank) => `fields[${rank}]=${field}`).join('&');
      const answer = await get(`${address.replace('{id}', 'tz4a98xxat96iws9zmbrgj3a')}?${asked}`);
      // One object, by its id or the only one of its kind: there is none in an empty database.
      const isList = Object.hasOwn(document.paths, `${address}/{id}`);
      expect([address, answer.status]).toEqual([address, isList ? 200 : 404]);
    }
  });
});
