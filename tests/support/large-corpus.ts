import fs from 'node:fs';
import path from 'node:path';
import { nodePath } from '../../scripts/lib/node-version.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runOrFail } from '../../scripts/lib/run.mjs';
import { ensureSheets } from '../../scripts/lib/sheets.mjs';
import { fingerprint } from '../../scripts/lib/staleness.mjs';
import { testEnvironment } from './strapi.ts';

/** How many sheets the large corpus has; `CORPUS_SHEETS` lowers it for a quick run. */
export const corpusSheets = (): number => Number(process.env.CORPUS_SHEETS ?? 7500);

/** What the contents of the corpus are made from: when one of these changes, it is built again. */
const inputs = [
  'database/seeds',
  'cms/src/seeding',
  'plugins/curation',
  'plugins/editing/rich-text',
  'scripts/lib/sheets.mjs',
  'tests/support/generated-world.ts',
];

async function start(file: string, args: string[], env: Record<string, string>): Promise<string> {
  return runOrFail(
    'The large corpus could not be built',
    nodePath(),
    ['--max-semi-space-size=64', inRoot(...file.split('/')), ...args],
    {
      env,
    },
  );
}

/** The corpus of the next smaller size that is already built, to go on from: an import resumes. */
const nearest = (folder: string, sheets: number): string | undefined =>
  fs
    .readdirSync(folder)
    .filter((name) => /^\d+$/.test(name) && Number(name) < sheets)
    .sort((one, other) => Number(other) - Number(one))[0];

/**
 * A folder with the database (`test.db`) and the files of a large instance: the demo, generated members, bases and grants, and
 * public-service sheets brought in by the import command. Built once (ten minutes for 7,500 sheets), kept in `data/corpus`.
 *
 * @returns the folder, to be copied and never written to
 */
export async function largeCorpus(
  sheets = corpusSheets(),
  say: (line: string) => void = console.error,
): Promise<string> {
  const folder = inRoot('data', 'corpus', fingerprint(inputs).slice(0, 16));
  const built = path.join(folder, String(sheets));
  if (fs.existsSync(built)) return built;
  fs.mkdirSync(folder, { recursive: true });
  const data = await ensureSheets(say);
  const draft = fs.mkdtempSync(path.join(folder, 'en-cours-'));
  const env = { ...testEnvironment(draft), NODE_ENV: 'production', DEMO: 'true' };
  const smaller = nearest(folder, sheets);
  if (smaller) fs.cpSync(path.join(folder, smaller), draft, { recursive: true });
  else {
    say('Large corpus: demo content, members and bases…');
    await start('scripts/seed.mjs', [], env);
    await start('tests/support/generated-world.ts', [], env);
  }
  say(`Large corpus: ${sheets} sheets…`);
  const options = { folder: data, maximum: sheets, owner: 'amina-belkacem' };
  await start('scripts/lib/run-import.mjs', [JSON.stringify(options)], env);
  fs.renameSync(draft, built);
  return built;
}
