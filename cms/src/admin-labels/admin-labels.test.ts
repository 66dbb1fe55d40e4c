import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLabels, type ViewConfiguration } from './apply';
import { componentLabels } from './components';
import { contentTypeLabels } from './content-types';

interface Schema {
  attributes: Record<string, { pluginOptions?: { 'content-manager'?: { visible?: boolean } } }>;
}

const source = path.resolve(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(source, file), 'utf8')) as Schema;

const models = [
  ...fs.globSync('api/*/content-types/*/schema.json', { cwd: source }).map((file) => {
    const [, api, , type] = file.split('/');
    return { uid: `api::${api}.${type}`, schema: read(file), labels: contentTypeLabels };
  }),
  ...fs.globSync('components/*/*.json', { cwd: source }).map((file) => {
    const [, category, name] = file.split('/');
    return { uid: `${category}.${path.basename(name ?? '', '.json')}`, schema: read(file), labels: componentLabels };
  }),
];

describe('labels of the admin panel', () => {
  it('finds the content types and components of the project', () => {
    expect(models.length).toBeGreaterThanOrEqual(19);
  });

  it.each(models)('name every field an editor sees of $uid, and no other', ({ uid, schema, labels }) => {
    const visible = Object.keys(schema.attributes).filter(
      (name) => schema.attributes[name]?.pluginOptions?.['content-manager']?.visible !== false,
    );
    const model = labels[uid];
    expect(Object.keys(model?.fields ?? {}).sort()).toEqual(visible.sort());
    for (const column of model?.columns ?? []) expect(['id', 'createdAt', 'updatedAt', ...visible]).toContain(column);
    if (model?.mainField) expect(visible).toContain(model.mainField);
    if (model?.sort) expect(['id', 'createdAt', 'updatedAt', ...visible]).toContain(model.sort[0]);
    const inForm = (model?.form ?? []).flatMap((row) => row.split(' '));
    expect(visible).toEqual(expect.arrayContaining(inForm));
    expect(new Set(inForm).size).toBe(inForm.length);
  });

  it('keeps what an administrator arranged, and changes nothing the second time', () => {
    const before: ViewConfiguration = {
      settings: { mainField: 'id', defaultSortBy: 'id' },
      metadatas: {
        title: { edit: { label: 'title' }, list: { label: 'title' } },
        base: { edit: { label: 'base', mainField: 'id' }, list: { label: 'base' } },
        secret: { edit: { label: 'secret' }, list: { label: 'secret' } },
      },
      layouts: { list: ['id'], edit: [['arranged']] },
    };
    const labels = {
      mainField: 'title',
      columns: ['title'],
      fields: { title: ['Titre', 'Court.'], base: ['Base'] },
    } as const;
    const after = withLabels(before, labels, { base: 'title' });
    expect(after).toEqual({
      settings: { mainField: 'title', defaultSortBy: 'title', defaultSortOrder: 'ASC' },
      metadatas: {
        title: { edit: { label: 'Titre', description: 'Court.' }, list: { label: 'Titre' } },
        base: { edit: { label: 'Base', description: '', mainField: 'title' }, list: { label: 'Base' } },
        secret: before.metadatas.secret,
      },
      layouts: { list: ['title'], edit: [['arranged']] },
    });
    expect(withLabels(after, labels, { base: 'title' })).toEqual(after);
    const arranged = withLabels(after, { ...labels, sort: ['base', 'DESC'], form: ['title', 'base secret'] });
    expect(arranged.settings).toEqual({ mainField: 'title', defaultSortBy: 'base', defaultSortOrder: 'DESC' });
    expect(arranged.layouts.edit).toEqual([
      [{ name: 'title', size: 12 }],
      [
        { name: 'base', size: 6 },
        { name: 'secret', size: 6 },
      ],
    ]);
  });
});
