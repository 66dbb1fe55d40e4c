import { figures, view, type Figures } from '@labase/statistics/contracts';
import { failure, found, type Loaded } from '../cms.ts';
import { cmsUrl } from '../environment.ts';
import { callerHeaders, type Caller } from './client.ts';

/** What the CMS needs of a visitor's request to decide whether it counts. */
const passedOn = ['user-agent', 'dnt', 'sec-gpc'];

/** Nobody waits for a view to be counted. */
const patienceMs = 5_000;

/** What a page tells of itself: `resource:<documentId>`. */
export function readView(text: string): { kind: string; id: string } | null {
  const [kind, id, ...rest] = text.split(':');
  const parsed = view.safeParse({ kind, id });
  return parsed.success && rest.length === 0 ? parsed.data : null;
}

/**
 * Tells the CMS of a view, for the visitor who made it.
 *
 * @returns the status to answer; 503 when the CMS does not
 */
export async function tellView(caller: Caller, seen: object, headers: Headers): Promise<number> {
  const passed = passedOn.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  try {
    const { status } = await fetch(`${cmsUrl()}/api/statistics/views`, {
      method: 'POST',
      // Node names itself when nobody is named: a browser without a name is a robot, the site is not its visitor.
      headers: {
        'user-agent': '',
        ...Object.fromEntries(passed),
        ...callerHeaders(caller),
        'content-type': 'application/json',
      },
      body: JSON.stringify(seen),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return status;
  } catch {
    return 503;
  }
}

/** The figures of the statistics page; failure 503 when the CMS does not answer as agreed. */
export async function readFigures(): Promise<Loaded<Figures>> {
  try {
    const response = await fetch(`${cmsUrl()}/api/statistics/figures`, { signal: AbortSignal.timeout(8_000) });
    const parsed = figures.safeParse(await response.json());
    return parsed.success ? found(parsed.data) : failure(503);
  } catch {
    return failure(503);
  }
}
