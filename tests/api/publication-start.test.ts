import fs from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createBase, publicationServices } from './publication-support.ts';

const running: RunningCms[] = [];
let last: RunningCms | undefined;
afterAll(async () => {
  await last?.stop();
  for (const { directory } of running) fs.rmSync(directory, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<RunningCms> {
  last = await bootCms(env);
  running.push(last);
  return last;
}

it('tells followers what was no longer as the rule says when the CMS started', async () => {
  const first = await start();
  const { documentId } = await createBase(first.strapi);
  const { journal, followers } = publicationServices(first.strapi);
  // Once its entry is checked, nothing looks at the base again before the next start.
  await vi.waitFor(async () =>
    expect((await followers.lag()).find(({ name }) => name === 'materialised-columns')?.lagEntries).toBe(0),
  );
  const head = await journal.head();
  // What an operator does in SQL.
  await first.strapi.db.query('api::base.base').updateMany({ where: { documentId }, data: { visibility: 'private' } });
  const { DATABASE_CLIENT = '', DATABASE_URL = '', DATABASE_FILENAME = '' } = process.env;
  await first.stop();

  const again = await start({ DATABASE_CLIENT, DATABASE_URL, DATABASE_FILENAME });
  const { entries } = await publicationServices(again.strapi).journal.readAfter(head, 10);
  expect(entries).toMatchObject([
    { kind: 'withdrawn', objectKind: 'base', objectId: documentId, cause: 'reconcile', public: true },
  ]);
});
