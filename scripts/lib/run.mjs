import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot, root } from './paths.mjs';

const withLocalBinaries = (env) => ({
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  ...env,
  PATH: `${inRoot('node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
});

/**
 * Runs a command to its end.
 *
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean, input?: string }} options `quiet` keeps the output and gives it back
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: withLocalBinaries({ ...process.env, ...env }),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** @throws Failure with `message` and the end of the output when the command does not succeed */
export async function runOrFail(message, command, args, options = {}) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Failure(`${message}\n\n${output.trim().split('\n').slice(-30).join('\n')}`);
  return output;
}

/** Starts a long-lived process whose output goes to `logFile`; it is stopped by `stop()`. */
export function start(name, command, args, { cwd = root, env = {}, logFile }) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.openSync(logFile, 'w');
  const child = spawn(command, args, {
    cwd,
    env: withLocalBinaries({ ...process.env, ...env }),
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  const exited = new Promise((resolve) => child.on('close', (code) => resolve(code)));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(timer);
  };
  return { name, child, exited, stop, logFile };
}

/** The last lines of a log, to show beside a failure. */
export const tail = (file, lines = 20) => fs.readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n');
