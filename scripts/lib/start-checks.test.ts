import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from './failure.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { checkPorts } from './ports.mjs';
import { runOrFail, start } from './run.mjs';

describe('what stops a start says what to do', () => {
  it('a Node that is too old', () => {
    expect(() => checkNodeVersion('18.20.1')).toThrow(/demande Node\.js 20.*version 18\.20\.1/);
    expect(() => checkNodeVersion('20.0.0')).not.toThrow();
  });

  it('a port that another program holds', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    const asked = [{ port, use: 'le site', variable: 'SITE_PORT' }];
    await expect(checkPorts(asked, '127.0.0.1')).rejects.toThrow(new RegExp(`${port}.*le site.*SITE_PORT`));
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPorts(asked, '127.0.0.1')).resolves.toBeUndefined();
  });

  it('a command that fails, with the end of what it printed', async () => {
    const failing = runOrFail('Raté.', process.execPath, ['-e', 'console.error("la cause"); process.exit(3)']);
    await expect(failing).rejects.toThrow(Failure);
    await expect(failing).rejects.toThrow(/Raté\.[^]*la cause/);
  });
});

it('a service stops when asked, and tells that it has', async () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-run-'));
  const child = start('essai', process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    logFile: path.join(directory, 'journal', 'essai.log'),
  });
  await child.stop();
  expect(child.child.signalCode).toBe('SIGTERM');
  await child.stop();
  fs.rmSync(directory, { recursive: true });
});
