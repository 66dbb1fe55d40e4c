import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/strapi.ts';
import { leakWorld, SECRET, type LeakWorld } from './leak-world.ts';

interface Route {
  path: string;
  methods: string[];
}
interface Explanation {
  decision: { seen: boolean; clause: string };
}
interface Services {
  viewers: { load(id: string | null): Promise<unknown> };
  guard: { explain(viewer: unknown, kind: string, id: string): Promise<Explanation | null> };
}
interface Cell {
  actor: string;
  route: string;
  state: string;
  status: number;
  why: string;
  leak: boolean;
}

/** `MATRIX=full`: every actor on every state; otherwise an anonymous reader and a stranger. */
const FULL = process.env['MATRIX'] === 'full';
const ACTORS = FULL ? ['anonymous', 'stranger', 'known', 'owner', 'shy'] : ['anonymous', 'stranger'];
/** Actors who may do nothing but see: the only ones for whom a change may be attempted. */
const OUTSIDERS = new Set(['anonymous', 'stranger']);
const STATES: Record<string, string[]> = {
  resource: [
    'open',
    'inPrivateBase',
    'publicInPrivateBase',
    'inRestrictedBase',
    'inHiddenBase',
    'inBinnedBase',
    'ownPrivate',
    'ownRestricted',
    'hidden',
    'binned',
    'neverPublished',
  ],
  base: ['openBase', 'privateBase', 'restrictedBase', 'hiddenBase', 'binnedBase'],
  collection: ['collection', 'secretCollection'],
  member: ['known', 'shy'],
};
/** Plugins whose every route declares a guard, or the server would not have started. */
const GUARDED =
  /^\/api\/(accounts|editing|files|publication|statistics|visibility|resources|bases|collections|members|tags|tag-categories|pages|text-blocks|banners|changelog-entries|glossary-entries|home-page)(\/|$)/;
const KIND = /\/(resource|base|collection|member)s\/:\w+/;
const REFUSED = new Set([401, 403, 404, 405]);

let leak: LeakWorld;
let unknown: object;
const cells: Cell[] = [];
const unlisted: string[] = [];

beforeAll(async () => {
  leak = await leakWorld();
  unknown = (await leak.as(null).get('/api/no-such-route')).body;
});
afterAll(() => leak?.cms.close());

const service = <Name extends keyof Services>(name: Name) =>
  leak.cms.strapi.service(`plugin::visibility.${name}`) as unknown as Services[Name];
const memberOf = (actor: string) => (actor === 'anonymous' ? null : leak.ids[actor]!);

const routes = (): { method: string; path: string }[] =>
  (leak.cms.strapi.server.listRoutes() as unknown as Route[])
    .filter((route) => route.path.startsWith('/api/'))
    .flatMap((route) =>
      route.methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path: route.path })),
    );

const call = (actor: string, method: string, address: string) => {
  const client = leak.as(memberOf(actor));
  return method === 'GET'
    ? client.get(address)
    : client.send(method.toLowerCase() as 'post', address, { title: 'x', visibility: 'public', data: {} });
};

async function objectCells(method: string, route: string, kind: string) {
  for (const actor of ACTORS) {
    if (method !== 'GET' && !OUTSIDERS.has(actor)) continue;
    const viewer = await service('viewers').load(memberOf(actor));
    for (const state of STATES[kind]!) {
      const id = leak.ids[state]!;
      const why = (await service('guard').explain(viewer, kind, id))!.decision;
      const answer = await call(actor, method, route.replace(/:\w+/, id).replace(/:\w+/g, 'none'));
      const hiddenRight = answer.status === 404 && JSON.stringify(answer.body) === JSON.stringify(unknown);
      // Signing in is asked of everyone alike, whatever the address: it says nothing of the object.
      const silent = hiddenRight || (actor === 'anonymous' && answer.status === 401);
      const changed = method !== 'GET' && answer.status < 300;
      const told = !why.seen && (!silent || answer.text.includes(SECRET));
      // A members-only profile is no secret to a member.
      const draft = why.seen && kind !== 'member' && OUTSIDERS.has(actor) && answer.text.includes(SECRET);
      const followsOrReports = /\/(report|follow|view)s?$/.test(route);
      cells.push({
        actor,
        route: `${method} ${route}`,
        state,
        status: answer.status,
        why: why.clause,
        leak: told || draft || (changed && !followsOrReports) || answer.status >= 500,
      });
    }
  }
}

async function plainCells(method: string, route: string) {
  for (const actor of OUTSIDERS) {
    const answer = await call(actor, method, route.replace(/:\w+/g, 'none'));
    const mayTell = actor !== 'anonymous' && route === '/api/members';
    const leaks = (!mayTell && answer.text?.includes(SECRET)) || answer.status >= 500;
    if (!GUARDED.test(route) && !REFUSED.has(answer.status)) unlisted.push(`${method} ${route} → ${answer.status}`);
    cells.push({
      actor,
      route: `${method} ${route}`,
      state: '-',
      status: answer.status,
      why: 'route guard',
      leak: !!leaks,
    });
  }
}

function print() {
  const table = cells.map(({ actor, route, state, status, why, leak: leaks }) =>
    [leaks ? 'LEAK' : 'ok', actor, route, state, status, why].join(' | '),
  );
  const directory = path.join(root, 'reports');
  fs.mkdirSync(directory, { recursive: true });
  const leaks = cells.filter((cell) => cell.leak);
  const summary = `${cells.length} cells, ${leaks.length} leaks, ${unlisted.length} unlisted`;
  fs.writeFileSync(path.join(directory, 'matrix.txt'), `${[...table, '', summary].join('\n')}\n`);
  console.log(summary);
  return leaks;
}

describe('the permission matrix', () => {
  it('has no leak and no unlisted route', { timeout: 1_800_000 }, async () => {
    for (const { method, path: route } of routes()) {
      const kind = KIND.exec(route)?.[1];
      if (kind) await objectCells(method, route, kind);
      else await plainCells(method, route);
    }
    expect(print()).toEqual([]);
    expect(unlisted).toEqual([]);
    expect(cells.length).toBeGreaterThan(100);
  });
});
