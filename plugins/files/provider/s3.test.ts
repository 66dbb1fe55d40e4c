import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { init } from './index';

interface Received {
  method: string;
  path: string;
  acl: string | undefined;
  body: string;
}

let server: http.Server;
let received: Received[] = [];
let provider: ReturnType<typeof init>;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        path: (request.url ?? '').split('?')[0] ?? '',
        acl: request.headers['x-amz-acl'] as string | undefined,
        body: Buffer.concat(pieces).toString(),
      });
      response.setHeader('ETag', '"e"').end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const s3 = { endpoint, bucket: 'la-base', region: 'fr-par', accessKeyId: 'key', secretAccessKey: 'secret' };
  provider = init({ directory: '/nowhere', signingSecret: 'x', s3 });
});
afterAll(() => server.close());
beforeEach(() => {
  received = [];
});

const file = () => ({
  hash: 'guide_a1',
  ext: '.pdf',
  mime: 'application/pdf',
  stream: Readable.from([Buffer.from('%PDF')]),
});

describe('an S3 bucket', () => {
  it('is written privately, and the file keeps its public address', async () => {
    const stored: ReturnType<typeof file> & { url?: string; provider_metadata?: { sha256?: string } | null } = file();
    await provider.uploadStream(stored);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: 'PUT', path: '/la-base/guide_a1.pdf', acl: 'private' });
    expect(received[0]?.body).toContain('%PDF');
    expect(stored.url).toBe('/fichiers/guide_a1.pdf');
    expect(stored.provider_metadata?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives addresses good for five minutes, which answer as we would', async () => {
    const answer = { type: 'application/pdf', disposition: 'inline; filename="guide.pdf"' };
    const url = new URL((await provider.temporaryUrl({ ...file(), answer })) ?? '');
    expect(url.pathname).toBe('/la-base/guide_a1.pdf');
    expect(Number(url.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(300);
    expect(url.searchParams.get('X-Amz-Signature')).toBeTruthy();
    expect(url.searchParams.get('response-content-type')).toBe('application/pdf');
    expect(url.searchParams.get('response-content-disposition')).toBe(answer.disposition);
  });

  it('loses what is deleted, and only that', async () => {
    await provider.delete(file());
    expect(received).toMatchObject([{ method: 'DELETE', path: '/la-base/guide_a1.pdf' }]);
  });

  it('is never asked for a name that isn’t plain', async () => {
    await expect(provider.uploadStream({ ...file(), hash: '../other' })).rejects.toThrow();
    expect(received).toEqual([]);
  });
});
