import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readResource } from './read-resource';

interface Asked {
  slugs: string[];
  authorization: string | undefined;
}

/** What stands for the CMS: it has every resource but « nowhere », and fails on a query that names « broken ». */
const asked: Asked[] = [];
const cms = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { slugs } = (JSON.parse(body) as { variables: { slugs: string[] } }).variables;
    asked.push({ slugs, authorization: request.headers.authorization });
    response.setHeader('content-type', 'application/json');
    if (slugs.includes('broken')) return response.writeHead(500).end('{}');
    const resources = slugs.filter((slug) => slug !== 'nowhere').map((slug) => ({ slug, title: `Titre de ${slug}` }));
    return response.end(JSON.stringify({ data: { resources: resources.toReversed() } }));
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('CMS_URL', `http://127.0.0.1:${(cms.address() as AddressInfo).port}`);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  cms.closeAllConnections();
  cms.close();
});
beforeEach(() => void asked.splice(0));

const titleOf = async (slug: string, context = {}) => {
  const answer = await readResource(context, slug);
  return answer.ok ? answer.data?.title : answer.status;
};

describe('resources that anonymous readers ask for at the same moment', () => {
  it('are read in one query, and each gets its own', async () => {
    const titles = await Promise.all(['a', 'b', 'nowhere'].map((slug) => titleOf(slug)));
    expect(titles).toEqual(['Titre de a', 'Titre de b', undefined]);
    expect(asked).toEqual([{ slugs: ['a', 'b', 'nowhere'], authorization: undefined }]);
  });

  it('do not fail with the one that can’t be read', async () => {
    expect(await Promise.all(['a', 'broken'].map((slug) => titleOf(slug)))).toEqual(['Titre de a', 503]);
  });

  it('are read again the next time', async () => {
    await titleOf('a');
    await titleOf('a');
    expect(asked).toHaveLength(2);
  });
});

describe('a resource that a member asks for', () => {
  it('is read alone, with the member’s rights', async () => {
    const session = { token: 'jeton' };
    await Promise.all([titleOf('a', { session, page: {} }), titleOf('b')]);
    expect(asked).toContainEqual({ slugs: ['a'], authorization: 'Bearer jeton' });
    expect(asked).toContainEqual({ slugs: ['b'], authorization: undefined });
  });
});
