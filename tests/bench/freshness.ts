import { stackOf } from './corpus.ts';
import { openPanel, untilSeen, type Row } from './panel.ts';
import { quantile, spread, type BenchOptions, type Figure } from './figures.ts';

const ROUNDS = 30;
const withP95 = (name: string, values: number[]): Figure[] => [
  spread(`${name}.median_ms`, 'ms', values),
  { name: `${name}.p95_ms`, unit: 'ms', value: quantile(values, 0.95) },
];

/**
 * From the answer of the admin panel's API to what an anonymous reader gets: the page of a resource published, edited and
 * withdrawn, and the list. A withdrawal must already be seen when its answer comes: `late_pages` counts those that are not.
 */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const stack = await stackOf(options);
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
