import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Operations } from '../../contracts';

const address = '/publication/operations';
/** How often the page reads again while it is looked at, in ms. */
const every = 10_000;

export interface OperationsReader {
  state: Operations | undefined;
  /** What could not be done, said to the person. */
  problem: string | undefined;
  /** The act under way, if any. */
  busy: string | undefined;
  /** Posts to a route of the page; says `done` of the new state when it worked. */
  act(path: string, done: (state: Operations) => string): Promise<void>;
  /** What was just done, for the live region. */
  said: string;
}

const unreachable = 'L’état du service n’a pas pu être lu. Nouvel essai dans quelques secondes.';

const messageOf = (error: unknown) =>
  (error as { response?: { data?: { error?: { message?: string } } } }).response?.data?.error?.message;

/** Reads the state of operations now, and again every ten seconds while the page is visible. */
export function useOperations(): OperationsReader {
  const { get, post } = useFetchClient();
  const [state, setState] = useState<Operations>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const [said, setSaid] = useState('');
  const acting = useRef(false);

  const read = useCallback(async () => {
    if (acting.current || document.visibilityState === 'hidden') return;
    try {
      const { data } = await get<Operations>(address);
      if (!acting.current) setState(data);
      setProblem((known) => (known === unreachable ? undefined : known));
    } catch {
      setProblem(unreachable);
    }
  }, [get]);

  useEffect(() => {
    void read();
    const timer = window.setInterval(() => void read(), every);
    const onVisible = () => void read();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [read]);

  const act: OperationsReader['act'] = async (path, done) => {
    if (acting.current) return;
    acting.current = true;
    setBusy(path);
    setProblem(undefined);
    try {
      const { data } = await post<Operations>(`${address}${path}`);
      setState(data);
      setSaid(done(data));
    } catch (error) {
      setProblem(messageOf(error) ?? 'L’action n’a pas abouti. Réessayez dans quelques instants.');
    } finally {
      acting.current = false;
      setBusy(undefined);
    }
  };

  return { state, problem, busy, act, said };
}
