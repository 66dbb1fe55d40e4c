import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';

let cms: RunningCms;

beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms?.close());

const attack = '<h1>Titre</h1><p onclick="x">Texte<script>alert(1)</script> <a href="javascript:alert(1)">lien</a></p>';
const clean = '<h3>Titre</h3><p>Texte lien</p>';

interface Page {
  documentId: string;
  body: string;
}

describe('rich text', () => {
  it('is sanitised in types, components and dynamic zones, however it is written', async () => {
    const pages = cms.strapi.documents('api::page.page' as never) as unknown as {
      create(input: object): Promise<Page>;
      update(input: object): Promise<Page>;
    };
    const created = await pages.create({ data: { title: 'Page', slug: 'page-essai', body: attack } });
    expect(created.body).toBe(clean);
    const updated = await pages.update({ documentId: created.documentId, data: { body: `${attack}<hr>` } });
    expect(updated.body).toBe(`${clean}<hr />`);

    const base = await cms.strapi.documents('api::base.base').create({
      data: { title: 'Base', slug: 'base-essai', visibility: 'public', description: attack } as never,
    });
    const resource = (await cms.strapi.documents('api::resource.resource').create({
      data: {
        title: 'Ressource',
        slug: 'ressource-essai',
        base: base.documentId,
        contents: [
          { __component: 'content.rich-text', key: 'a', revision: 1, body: attack },
          { __component: 'content.video', key: 'b', revision: 1, url: 'https://exemple.fr/v', transcript: attack },
        ],
      } as never,
      populate: { contents: { populate: '*' } } as never,
    })) as unknown as { contents: { body?: string; transcript?: string }[] };
    expect((base as unknown as { description: string }).description).toBe(clean);
    expect(resource.contents.map((content) => content.body ?? content.transcript)).toEqual([clean, clean]);
  });
});

interface Configuration {
  settings: { mainField: string };
  metadatas: Record<
    string,
    { edit: { label: string; description: string; mainField?: string }; list: { label: string } }
  >;
  layouts: { list: string[] };
}

describe('the admin panel', () => {
  const configurationOf = (uid: string) =>
    (
      cms.strapi.plugin('content-manager').service('content-types') as unknown as {
        findConfiguration(model: { uid: string }): Promise<Configuration>;
      }
    ).findConfiguration({ uid });

  it('labels fields in French, names relations and lists what matters', async () => {
    const { settings, metadatas, layouts } = await configurationOf('api::resource.resource');
    expect(metadatas.title?.edit.label).toBe('Titre');
    expect(metadatas.title?.list.label).toBe('Titre');
    expect(metadatas.productionDate?.edit.description).toMatch(/Année/);
    expect(metadatas.base?.edit.mainField).toBe('title');
    expect(settings.mainField).toBe('title');
    expect(layouts.list).toEqual(['title', 'base', 'visibility', 'firstPublishedAt', 'updatedAt']);
  });

  it('writes nothing when its labels are already there', async () => {
    const { applyAdminLabels } = (await import('../../cms/dist/src/admin-labels/apply.js')) as unknown as {
      applyAdminLabels(strapi: unknown): Promise<void>;
    };
    const { statements } = await countStatements(cms.strapi, () => applyAdminLabels(cms.strapi));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((sql) => /^(insert|update|delete)/i.test(sql))).toEqual([]);
  });
});
