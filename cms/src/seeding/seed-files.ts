import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { repositoryRoot } from '../../config/env-schema';

export const seedsFolder = path.join(repositoryRoot, 'database/seeds');

/**
 * Checks a value read from a seed file.
 *
 * @throws Error in French that names the file and each wrong field: whoever corrects the seeds by hand reads it
 */
export function checked<T extends z.ZodType>(schema: T, value: unknown, file: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  - ${issue.path.join('.') || '(racine)'} : ${issue.message}`);
  throw new Error(`Le fichier ${path.relative(repositoryRoot, file)} est à corriger :\n${lines.join('\n')}`);
}

/** Reads `database/seeds/<name>` as YAML (of which JSON is a part) and checks it. */
export function readSeed<T extends z.ZodType>(name: string, schema: T): z.output<T> {
  const file = path.join(seedsFolder, name);
  return checked(schema, parse(fs.readFileSync(file, 'utf8')), file);
}

/** Full paths of the Markdown files of `database/seeds/<folder>`, in alphabetical order. */
export function markdownFiles(folder: string): string[] {
  const full = path.join(seedsFolder, folder);
  return fs
    .readdirSync(full)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(full, name));
}

/** A Markdown file's YAML header, between two `---` lines, and its text. */
export function readMarkdown(file: string): { header: unknown; body: string; slug: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(fs.readFileSync(file, 'utf8'));
  if (!match)
    throw new Error(
      `Le fichier ${path.relative(repositoryRoot, file)} doit commencer par un en-tête entre deux lignes « --- ».`,
    );
  return { header: parse(match[1] ?? ''), body: match[2] ?? '', slug: path.basename(file, '.md') };
}
