import type { Core } from '@strapi/strapi';
import { seams } from '../seams';

/** Writes made within these ms are told together. */
const DEBOUNCE_MS = 3;
const TIMEOUT_MS = 1000;

/** Tells followers that the journal grew. Only makes them quick: their cursor makes them certain. */
export const nudges = ({ strapi }: { strapi: Core.Strapi }) => {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  async function tell(): Promise<void> {
    for (const listener of listeners) listener();
    const rows = await seams(strapi).followers().list();
    const urls = rows.flatMap(({ active, nudgeUrl }) => (active && nudgeUrl ? [nudgeUrl] : []));
    await Promise.allSettled(
      urls.map((url) =>
        fetch(url, {
          method: 'POST',
          headers: { authorization: `Bearer ${process.env.FOLLOWER_SECRET}` },
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }),
      ),
    );
  }

  return {
    soon(): void {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell().catch((error: Error) => strapi.log.debug(`Followers not nudged: ${error.message}`));
      }, DEBOUNCE_MS);
    },
    onNudge(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      listeners.clear();
    },
  };
};
