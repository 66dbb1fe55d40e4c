import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport, ImportedResourceInput } from '../../plugins/curation/contracts/index.ts';
import { nodePath } from '../../scripts/lib/node-version.mjs';
import { bootCms, root, type RunningCms } from '../support/strapi.ts';
import { createWorld, type TestWorld } from '../support/world.ts';

const UID = 'api::resource.resource';

/** The part of the index that these imports use. */
const index = {
  themes: ['aide-aux-demarches-administratives'],
  types: ['article', 'fiche-pratique'],
  secteurs: ['aidants-et-mediateurs-numeriques', 'acteurs-publics', 'tous-publics'],
  licences: ['etalab-2-0'],
};

type Item = { externalId: string; resource: ImportedResourceInput } | { externalId: string; unreadable: string };

let cms: RunningCms;
let world: TestWorld;
let owner: string;
let base: string;

const imported = (title: string, more: Partial<ImportedResourceInput> = {}): ImportedResourceInput => ({
  title,
  description: 'Une ressource venue d’ailleurs.',
  productionDate: '2020-04',
  price: 'free',
  accountNeeded: false,
  licence: 'etalab-2-0',
  sources: [{ kind: 'external', name: 'Producteur', website: 'https://exemple.fr/' }],
  tags: ['aide-aux-demarches-administratives', 'article', 'aidants-et-mediateurs-numeriques'],
  sections: [{ key: '11111111-1111-5111-a111-111111111111', title: 'Première partie' }],
  contents: [
    {
      kind: 'rich-text',
      key: '22222222-2222-5222-a222-222222222222',
      section: '11111111-1111-5111-a111-111111111111',
      body: '<p>Texte <a href="https://exemple.fr/" onclick="x()">sûr</a>.</p><script>alert(1)</script>',
    },
  ],
  ...more,
});

function run(
  source: string,
  items: Item[],
  options: { dryRun?: boolean; member?: string } = {},
): Promise<ImportReport> {
  const service = cms.strapi.plugin('curation').service('imports') as { run(given: object): Promise<ImportReport> };
  const given = {
    name: source,
    total: items.length,
    async *items() {
      yield* items;
    },
  };
  return service.run({ source: given, base, member: owner, ...options });
}

const named = (title: string) =>
  cms.strapi.documents(UID).findMany({
    filters: { title, base: { documentId: base } } as never,
    status: 'published',
    populate: ['contents', 'sources', 'tags'] as never,
  }) as unknown as Promise<({ documentId: string; slug: string; revision: number } & Record<string, never>)[]>;

beforeAll(async () => {
  cms = await bootCms();
  world = createWorld(cms.strapi);
  for (const [category, slugs] of Object.entries(index)) {
    const id = await world.category({
      slug: category,
      name: category,
      appliesToResources: true,
      requiredToBePublic: true,
    });
    for (const slug of slugs) await world.tag({ slug, category: id });
  }
  owner = await world.member({ slug: 'proprietaire', email: 'proprietaire@exemple.fr' });
  base = await world.base({ team: { owner } });
});
afterAll(() => cms.close());

describe('an import', () => {
  it('publishes what it creates, sanitised, dated and journaled, for everyone to read', async () => {
    const report = await run('une', [{ externalId: '1', resource: imported('Venue d’ailleurs') }]);
    expect(report).toMatchObject({ created: 1, updated: 0, unchanged: 0, refused: [] });
    const [row] = await named('Venue d’ailleurs');
    expect(row).toMatchObject({
      open: true,
      producer: 'known',
      sources: [{ name: 'Producteur' }],
      contents: [{ body: '<p>Texte <a href="https://exemple.fr/" rel="noopener noreferrer ugc">sûr</a>.</p>' }],
    });
    expect(row?.['firstPublishedAt']).toBeTruthy();
    const entries = await cms.strapi.db
      .query('plugin::publication.journal-entry')
      .findMany({ where: { objectId: row?.documentId, kind: 'changed', public: true } });
    expect(entries).toHaveLength(1);
  });

  it('run again, changes nothing; run on a changed source, updates the same resource at the same address', async () => {
    const items = [{ externalId: '1', resource: imported('Deux fois') }];
    await run('deux', items);
    const [before] = await named('Deux fois');
    expect(await run('deux', items)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });

    const changed = [{ externalId: '1', resource: imported('Deux fois', { description: 'Autre résumé.' }) }];
    expect(await run('deux', changed)).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const after = await named('Deux fois');
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({
      documentId: before?.documentId,
      slug: before?.slug,
      description: 'Autre résumé.',
    });
    expect(await run('deux', changed)).toMatchObject({ unchanged: 1 });
  });

  it('leaves alone what people edited, binned or deleted since', async () => {
    const titles = ['Éditée', 'Jetée', 'Supprimée'];
    const items = (description: string) =>
      titles.map((title) => ({ externalId: title, resource: imported(title, { description }) }));
    await run('gens', items('Premier texte.'));
    const [edited, binned, deleted] = await Promise.all(
      titles.map(async (title) => (await named(title))[0]!.documentId),
    );
    await cms.strapi.documents(UID).update({ documentId: edited!, data: { description: 'Le mien.' } as never });
    await cms.strapi.documents(UID).update({ documentId: binned!, data: { binnedAt: new Date() } as never });
    await cms.strapi.documents(UID).delete({ documentId: deleted! });

    const report = await run('gens', items('Second texte.'));
    expect(report).toMatchObject({ created: 0, updated: 0 });
    expect(report.refused.map(({ externalId }) => externalId)).toEqual(titles);
    expect(await cms.strapi.documents(UID).findOne({ documentId: edited! })).toMatchObject({ description: 'Le mien.' });
  });

  it('tells what it refuses and why, and imports the rest', async () => {
    const report = await run('refus', [
      { externalId: 'court', resource: imported('X') },
      {
        externalId: 'adresse',
        resource: imported('Adresse', { sources: [{ kind: 'external', name: 'A', website: 'javascript:1' }] }),
      },
      { externalId: 'inconnue', resource: imported('Inconnue', { tags: ['n-existe-pas'] }) },
      { externalId: 'sans-licence', resource: imported('Sans licence', { licence: null }) },
      { externalId: 'vide', resource: imported('Vide', { contents: [] }) },
      { externalId: 'illisible', unreadable: 'Ce fichier n’est pas du JSON.' },
      { externalId: 'bonne', resource: imported('Bonne') },
    ]);
    expect(report.created).toBe(1);
    const reasons = Object.fromEntries(report.refused.map((one) => [one.externalId, one.reasons.join(' ')]));
    expect(reasons).toEqual({
      court: 'Écrivez au moins 3 caractères.',
      adresse: expect.stringContaining('https://'),
      inconnue: 'Étiquettes inconnues : n-existe-pas.',
      'sans-licence': 'Choisissez la licence de la ressource.',
      vide: 'Ajoutez au moins un contenu.',
      illisible: 'Ce fichier n’est pas du JSON.',
    });
  });

  it('writes nothing in a dry run, and says what it would do', async () => {
    const count = () => cms.strapi.db.query('plugin::curation.import-key').count();
    const before = await count();
    expect(await run('essai', [{ externalId: '1', resource: imported('À blanc') }], { dryRun: true })).toMatchObject({
      created: 1,
      dryRun: true,
    });
    expect(await named('À blanc')).toEqual([]);
    expect(await count()).toBe(before);
  });

  it('is forbidden to whoever may not add to the base', async () => {
    const stranger = await world.member({ email: 'autre@exemple.fr' });
    const items = [{ externalId: '1', resource: imported('Interdite') }];
    await expect(run('interdit', items, { member: stranger })).rejects.toThrow('ne peut pas ajouter');
    expect(await named('Interdite')).toEqual([]);
  });
});

describe('the import of public-service sheets', () => {
  const SHEETS = 60;
  const text = (content: string) => [{ type: 'text', text: content }];
  const element = (name: string, children: object[], attributes: object = {}) => ({
    type: 'element',
    name,
    attributes,
    children,
  });

  function writeSheets(): string {
    const folder = path.join(cms.directory, 'fiches');
    for (const audience of ['particuliers', 'professionnels', 'associations'])
      fs.mkdirSync(path.join(folder, audience), { recursive: true });
    for (let index = 0; index < SHEETS; index += 1) {
      const sheet = element(
        'Publication',
        [
          element('dc:title', text(`Fiche inventée ${index}`)),
          element('dc:description', text('Rien de vrai.')),
          element('dc:type', text('Fiche pratique')),
          element('Audience', text('Particuliers')),
          element('Texte', [
            element('Chapitre', [
              element('Titre', [element('Paragraphe', text('Quoi ?'))]),
              element('Paragraphe', text('Ceci.')),
            ]),
          ]),
        ],
        { ID: `F${index}` },
      );
      fs.writeFileSync(
        path.join(folder, 'particuliers', `F${index}.json`),
        JSON.stringify({ id: `F${index}`, children: [sheet] }),
      );
    }
    return folder;
  }

  const keys = () =>
    cms.strapi.db
      .query('plugin::curation.import-key')
      .count({ where: { source: 'service-public.fr', objectKind: 'resource' } });

  /** Runs the command's process until it has imported something, then kills it. Returns how many sheets it left. */
  async function killedHalfway(options: object): Promise<number> {
    const child = spawn(nodePath(), [path.join(root, 'scripts/lib/run-import.mjs'), JSON.stringify(options)], {
      env: process.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    const gone = once(child, 'exit');
    while ((await keys()) === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
    if (child.exitCode !== null) throw new Error(`The import ended by itself:\n${said}`);
    child.kill('SIGKILL');
    await gone;
    return keys();
  }

  it('killed in the middle and run again, has each sheet once, in one public base', async () => {
    const options = { folder: writeSheets(), maximum: SHEETS, owner: 'proprietaire' };
    const kept = await killedHalfway(options);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(SHEETS);

    const service = cms.strapi.plugin('curation').service('public-service-sheets') as {
      run(given: object): Promise<ImportReport>;
    };
    expect(await service.run(options)).toMatchObject({ created: SHEETS - kept, unchanged: kept, refused: [] });

    const bases = await cms.strapi.documents('api::base.base').findMany({
      filters: { title: 'Fiches pratiques service-public.fr' } as never,
    });
    expect(bases).toHaveLength(1);
    expect(bases[0]).toMatchObject({ visibility: 'public' });
    const published = await cms.strapi.db
      .query(UID)
      .findMany({ where: { base: { documentId: bases[0]!.documentId }, open: true }, select: ['title'] });
    expect(new Set(published.map(({ title }) => title)).size).toBe(SHEETS);
    expect(published).toHaveLength(SHEETS);
    // A CMS of its own is started for it: long on a busy machine.
  }, 400_000);
});
