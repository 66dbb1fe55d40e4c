import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from './paths.mjs';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifests = [
  'package.json',
  ...['cms', 'site', 'tests'].map((workspace) => `${workspace}/package.json`),
  ...fs.readdirSync(inRoot('plugins')).map((plugin) => `plugins/${plugin}/package.json`),
].filter((file) => fs.existsSync(inRoot(file)));

const read = (file: string) => JSON.parse(fs.readFileSync(inRoot(file), 'utf8')) as Manifest;
const direct = (file: string) => {
  const { dependencies, devDependencies, optionalDependencies } = read(file);
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
};

describe('direct dependencies', () => {
  it('are each in docs/dependencies.md with their job, and none is there that has gone', () => {
    const used = new Set(manifests.flatMap((file) => direct(file).map(([name]) => name)));
    const page = fs.readFileSync(path.join(inRoot('docs'), 'dependencies.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const told = new Set(
      rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)),
    );
    const ours = (name: string) => name.startsWith('@labase/');
    expect([...used].filter((name) => !ours(name) && !told.has(name)).sort()).toEqual([]);
    expect([...told].filter((name) => !used.has(name)).sort()).toEqual([]);
  });

  it('are pinned exactly', () => {
    const loose = manifests.flatMap((file) =>
      direct(file)
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`),
    );
    expect(loose).toEqual([]);
  });
});
