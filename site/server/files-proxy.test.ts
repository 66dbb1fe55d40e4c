import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFilesProxy } from './files-proxy.ts';

const opened: { close(): unknown }[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

async function listen(handler: http.RequestListener): Promise<string> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function frontOf(cms: http.RequestListener): Promise<string> {
  const onUnavailable = (response: http.ServerResponse) => void response.writeHead(503).end();
  const cookies = { session: 'session', links: 'partage' };
  const options = { cmsUrl: await listen(cms), secret: 'secret', cookies, onUnavailable };
  const files = createFilesProxy(options);
  opened.push(files);
  return listen((request, response) => files.handle(request, response, '127.0.0.1'));
}

describe('the way to the files', () => {
  it('tells the CMS who asks, and which share links were opened', async () => {
    const seen: http.IncomingHttpHeaders[] = [];
    const front = await frontOf((request, response) => {
      seen.push(request.headers);
      response.end('un fichier');
    });
    const link = 'a'.repeat(43);
    await fetch(`${front}/fichiers/a.pdf`, { headers: { cookie: `session=jeton; partage=${link}.${'b'.repeat(43)}` } });
    await fetch(`${front}/fichiers/a.pdf`, { headers: { cookie: 'partage=autre-chose', 'x-share-links': link } });
    expect(seen[0]).toMatchObject({ authorization: 'Bearer jeton', 'x-share-links': `${link},${'b'.repeat(43)}` });
    expect(seen[1]).not.toHaveProperty('x-share-links');
  });

  it('survives a kept connection that the CMS closes just as it is used again', async () => {
    let asked = 0;
    const front = await frontOf((request, response) => {
      asked += 1;
      if (asked === 2) return void request.socket.resetAndDestroy();
      response.end('un fichier');
    });
    const statuses = [];
    for (let file = 0; file < 3; file += 1) statuses.push((await fetch(`${front}/fichiers/a.pdf`)).status);
    expect(statuses).toEqual([200, 200, 200]);
    expect(asked).toBe(4);
  });

  it('says 503 when the CMS closes a connection of its own', async () => {
    const front = await frontOf((request) => void request.socket.resetAndDestroy());
    expect((await fetch(`${front}/fichiers/a.pdf`)).status).toBe(503);
  });

  it('asks nothing for an address that is not a file’s', async () => {
    let asked = 0;
    const front = await frontOf((_request, response) => {
      asked += 1;
      response.end();
    });
    expect((await fetch(`${front}/fichiers/..%2Fapi`)).status).toBe(404);
    expect(asked).toBe(0);
  });
});
