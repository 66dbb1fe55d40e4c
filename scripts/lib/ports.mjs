import net from 'node:net';
import { Failure } from './failure.mjs';

const isFree = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** @throws Failure naming the port that another program holds and the variable that changes it */
export async function checkPorts(ports, host) {
  for (const { port, use, variable } of ports)
    if (!(await isFree(Number(port), host)))
      throw new Failure(
        `Le port ${port}, dont ${use} a besoin, est déjà occupé. Arrêtez le programme qui s’en sert (une autre La Base ?) ou changez ${variable} dans le fichier .env.`,
      );
}

/** Resolves when something accepts connections and answers `path` with a status below 500; false after `timeoutMs`. */
export async function answers(url, { timeoutMs, alive = () => true }) {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end && alive()) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
      await response.body?.cancel();
      if (response.status < 500) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
