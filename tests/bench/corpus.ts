import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { largeCorpus } from '../support/large-corpus.ts';
import { startStack, type Stack } from '../support/stack.ts';
import type { BenchOptions } from './figures.ts';

/** The whole product, running on a copy of the corpus that was asked for. */
export const stackOf = async ({ corpus }: BenchOptions, overrides: Record<string, string> = {}): Promise<Stack> =>
  startStack(overrides, corpus === 'large' ? await largeCorpus() : undefined);

/** Variables that make a CMS of this process run on a copy of the large corpus. */
export async function copyOfLargeCorpus(): Promise<Record<string, string>> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-corpus-'));
  fs.cpSync(await largeCorpus(), directory, { recursive: true });
  process.on('exit', () => fs.rmSync(directory, { recursive: true, force: true }));
  return { DATABASE_FILENAME: path.join(directory, 'test.db'), FILES_DIRECTORY: path.join(directory, 'files') };
}
