import { describe, expect, it } from 'vitest';
import { publicDocument } from './rest-document';

const generated = {
  openapi: '3.1.0',
  info: { title: 'cms', version: '0' },
  'x-powered-by': 'strapi',
  servers: [{ url: 'http://localhost:1337' }],
  paths: {
    '/tags': { get: { parameters: [{ name: 'sort' }, { name: 'status' }, { name: 'publicationFilter' }] } },
    '/bases': { get: {}, post: { summary: 'writes' } },
  },
  components: {
    securitySchemes: { bearerAuth: {} },
    schemas: {
      Tag: {
        $schema: 'https://json-schema.org',
        properties: {
          documentId: { type: 'string', format: 'uuid', pattern: '^[0-9a-f-]+$' },
          publishedAt: { type: 'string', default: '2026-11-26T03:53:07.888Z' },
          kind: { type: 'string', default: 'theme' },
        },
      },
    },
  },
};

describe('the public document of the REST reads', () => {
  const document = publicDocument(generated, '1.2.3');

  it('keeps reads only, and no parameter that asks for drafts', () => {
    expect(document.paths).toEqual({ '/bases': { get: {} }, '/tags': { get: { parameters: [{ name: 'sort' }] } } });
  });

  it('says the true shape of identifiers', () => {
    const tag = document.components?.schemas?.['Tag'] as { properties: { documentId: { pattern: string } } };
    expect('tz4a98xxat96iws9zmbrgj3a').toMatch(new RegExp(tag.properties.documentId.pattern));
  });

  it('is the same whenever it is made', () => {
    expect(document.components?.schemas?.['Tag']).toMatchObject({
      properties: { publishedAt: { type: 'string' }, kind: { default: 'theme' } },
    });
    expect(JSON.stringify(document)).not.toContain('2026-11-26T');
  });

  it('names neither the machine that made it nor a way to sign in', () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/localhost|bearerAuth|powered|\$schema/);
    expect(document.info.version).toBe('1.2.3');
  });
});
