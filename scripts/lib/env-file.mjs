import crypto from 'node:crypto';
import fs from 'node:fs';
import { inRoot } from './paths.mjs';

const envFile = inRoot('.env');
const secret = () => crypto.randomBytes(32).toString('hex');

/**
 * Writes `.env` from `.env.example` with fresh secrets where it leaves `<secret>`, unless there is one.
 *
 * @returns {boolean} whether a file was written
 */
export function ensureEnvFile() {
  if (fs.existsSync(envFile)) return false;
  const text = fs.readFileSync(inRoot('.env.example'), 'utf8').replaceAll('<secret>', secret);
  fs.writeFileSync(envFile, text, { mode: 0o600 });
  return true;
}

/** The variables of `.env`, those already set in the process winning. */
export function loadEnvFile() {
  const values = {};
  for (const line of fs.readFileSync(envFile, 'utf8').split('\n')) {
    const match = /^([A-Z0-9_]+)=(.*)$/.exec(line.trim());
    if (match) values[match[1]] = match[2].replace(/^(["'])(.*)\1$/, '$2');
  }
  return { ...values, ...process.env };
}
