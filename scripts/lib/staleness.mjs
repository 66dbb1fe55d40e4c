import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

const recordFile = inRoot('.cache', 'builds.json');
const IGNORED = new Set(['node_modules', 'dist', 'build', '.astro', '.cache', '.strapi', '.tmp']);

function* filesBelow(entry) {
  if (!fs.existsSync(entry)) return;
  if (!fs.statSync(entry).isDirectory()) return void (yield entry);
  for (const item of fs.readdirSync(entry, { withFileTypes: true })) {
    if (IGNORED.has(item.name) || item.isSymbolicLink() || /\.test\.[cm]?tsx?$/.test(item.name)) continue;
    yield* filesBelow(path.join(entry, item.name));
  }
}

/** A hash of the names and contents of every source file below `inputs` (relative to the root). */
export function fingerprint(inputs) {
  const hash = crypto.createHash('sha256');
  for (const input of inputs)
    for (const file of filesBelow(inRoot(input)))
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const readRecord = () => (fs.existsSync(recordFile) ? JSON.parse(fs.readFileSync(recordFile, 'utf8')) : {});

/** Whether the build called `name` was made from these very inputs and its output is still there. */
export const isFresh = (name, print, output) => readRecord()[name] === print && fs.existsSync(inRoot(output));

export function recordBuild(name, print) {
  fs.mkdirSync(path.dirname(recordFile), { recursive: true });
  fs.writeFileSync(recordFile, JSON.stringify({ ...readRecord(), [name]: print }, null, 2));
}
