import fs from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { startStack, type Stack } from '../support/stack.ts';
import { quantile, spread, type BenchOptions, type Figure } from './figures.ts';

const ROUNDS = 30;
const UID = 'api::resource.resource';

interface Row {
  documentId: string;
  slug: string;
  title: string;
}

/** The editor's door: the admin panel's own API, as the panel calls it. */
async function openPanel(stack: Stack) {
  const { admins, password } = JSON.parse(fs.readFileSync(inRoot('database/seeds/demo/accounts.json'), 'utf8')) as {
    admins: { email: string; role?: string }[];
    password: string;
  };
  const call = async (method: string, address: string, body?: unknown, token?: string) => {
    const response = await fetch(stack.cmsUrl + address, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const { json } = await call('POST', '/admin/login', { email: admins[0]!.email, password });
  const { token } = json.data as { token: string };
  const collection = `/content-manager/collection-types/${UID}`;
  return {
    async published(): Promise<Row[]> {
      const query = '?page=1&pageSize=100&sort=id:ASC&status=published';
      return (await call('GET', collection + query, undefined, token)).json.results as Row[];
    },
    act: (documentId: string, action: 'publish' | 'unpublish') =>
      call('POST', `${collection}/${documentId}/actions/${action}`, {}, token),
    edit: (documentId: string, data: object) => call('PUT', `${collection}/${documentId}`, data, token),
  };
}

async function untilSeen(check: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await check())) {
    if (performance.now() - began > 30_000) throw new Error('Not seen after 30 s');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}

const withP95 = (name: string, values: number[]): Figure[] => [
  spread(`${name}.median_ms`, 'ms', values),
  { name: `${name}.p95_ms`, unit: 'ms', value: quantile(values, 0.95) },
];

/**
 * From the answer of the admin panel's API to what an anonymous reader gets: the page of a resource published, edited and
 * withdrawn, and the list. A withdrawal must already be seen when its answer comes: `late_pages` counts those that are not.
 */
export async function bench(_options: BenchOptions): Promise<Figure[]> {
  const stack = await startStack();
  try {
    const panel = await openPanel(stack);
    const read = async (address: string) => {
      const response = await fetch(new URL(address, stack.siteUrl));
      return { status: response.status, text: await response.text() };
    };
    const publish: number[] = [];
    const edit: number[] = [];
    const withdraw: number[] = [];
    const answer: number[] = [];
    let late = 0;
    const readable: Row[] = [];
    for (const row of await panel.published()) {
      if ((await read(`/ressources/${row.slug}`)).status === 200) readable.push(row);
      if (readable.length === 10) break;
    }
    if (readable.length === 0) throw new Error('No public resource in the demo content');
    for (let round = 0; round < ROUNDS; round += 1) {
      const { documentId, slug, title } = readable[round % readable.length]!;
      const page = `/ressources/${slug}`;
      await read(page);
      await read('/ressources');

      const marked = `${title.slice(0, 80)} n° ${round}`;
      await panel.edit(documentId, { title: marked });
      await panel.act(documentId, 'publish');
      edit.push(await untilSeen(async () => (await read(page)).text.includes(marked)));

      const asked = performance.now();
      const { status } = await panel.act(documentId, 'unpublish');
      const answered = performance.now();
      answer.push(answered - asked);
      const first = await read(page);
      if (status === 200 && first.status === 200) late += 1;
      await untilSeen(async () => (await read(page)).status === 404);
      withdraw.push(performance.now() - asked);

      const publishing = performance.now();
      await panel.act(documentId, 'publish');
      await untilSeen(async () => (await read(page)).status === 200);
      publish.push(performance.now() - publishing);
    }
    return [
      ...withP95('freshness.publish', publish),
      ...withP95('freshness.edit', edit),
      ...withP95('freshness.withdraw', withdraw),
      ...withP95('freshness.withdraw_answer', answer),
      { name: 'freshness.withdraw.late_pages', unit: 'pages', value: late },
    ];
  } finally {
    await stack.stop();
  }
}
