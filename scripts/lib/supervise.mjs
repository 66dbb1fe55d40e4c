import { Failure } from './failure.mjs';
import { answers } from './ports.mjs';
import { start, tail } from './run.mjs';

/**
 * Starts the services together, waits until each one answers, and stops them all when one dies or on Ctrl-C.
 *
 * @param {{ name: string, command: string, args: string[], cwd?: string, env?: object, ready?: string, patienceMs?: number, logFile: string }[]} services
 * @throws Failure with the end of the log of the service that did not start
 */
export async function supervise(services, { say }) {
  const running = services.map((service) => ({
    service,
    process: start(service.name, service.command, service.args, service),
  }));
  let stopping = false;
  const stopAll = async () => {
    stopping = true;
    await Promise.all(running.map(({ process }) => process.stop()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      console.log('\nArrêt…');
      await stopAll();
      process.exit(0);
    });

  const failed = ({ process: child }, why) =>
    new Failure(`${child.name} : ${why}. Fin de son journal (${child.logFile}) :\n\n${tail(child.logFile)}`);

  try {
    await Promise.all(
      running.map(async (entry) => {
        const { service, process: child } = entry;
        if (!service.ready) return;
        const ready = await answers(service.ready, {
          timeoutMs: service.patienceMs ?? 60_000,
          alive: () => child.child.exitCode === null,
        });
        if (!ready && !stopping) throw failed(entry, child.child.exitCode === null ? 'ne répond pas' : 's’est arrêté');
        if (ready) say(`${service.name} : prêt`);
      }),
    );
  } catch (error) {
    await stopAll();
    throw error;
  }
  for (const entry of running)
    entry.process.exited.then(async () => {
      if (stopping) return;
      console.error(`\n✖ ${failed(entry, 's’est arrêté').message}\n`);
      await stopAll();
      process.exit(1);
    });
  return { stopAll };
}
