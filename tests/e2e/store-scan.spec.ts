import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../support/strapi.ts';
import { scanStore } from '../site/store-scan.ts';
import { warmUp } from '../../site/server/warm-up.ts';
import { site } from './person.ts';

const stack = process.env.STACK_DIRECTORY;

/** As text is written in a page. */
const escaped = (text: string) => text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');

/** What nobody but a team may read, straight from the tables: titles, descriptions and texts that no open row shows. */
function privateStrings(directory: string): string[] {
  const Database = createRequire(path.join(root, 'cms/package.json'))('better-sqlite3');
  const database = new Database(path.join(directory, 'test.db'), { readonly: true });
  const column = (sql: string): string[] => database.prepare(sql).pluck().all();
  const closed = [
    ...column('select title from bases where open = 0'),
    ...column(
      'select title from resources where document_id not in (select document_id from resources where open = 1)',
    ),
    ...column(
      'select description from resources where document_id not in (select document_id from resources where open = 1)',
    ),
    ...column('select name from collections where open = 0'),
  ];
  const shown = [
    ...column('select title from bases where open = 1'),
    ...column('select title from resources where open = 1'),
    ...column('select description from resources where open = 1'),
  ].join('\n');
  database.close();
  return [...new Set(closed)].filter((text) => text && text.length >= 5 && !shown.includes(text));
}

test('no stored page holds a string that is not public', async () => {
  test.skip(!stack, 'needs the folder of the stack it runs on');
  test.slow();
  const { rendered, failed } = await warmUp(site());
  expect(failed).toBe(0);
  expect(rendered).toBeGreaterThan(40);
  const needles = privateStrings(stack!);
  expect(needles.length).toBeGreaterThan(10);
  const { scanned, findings } = scanStore(
    path.join(stack!, 'pages'),
    needles.flatMap((text) => [text, escaped(text)]),
  );
  expect(scanned).toBeGreaterThan(rendered);
  expect(findings).toEqual([]);
});
