import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { componentLabels } from './components';
import { contentTypeLabels } from './content-types';
import { formOf, type ModelLabels } from './label';

interface FieldMetadata {
  edit: { label?: string; description?: string; mainField?: string };
  list: { label?: string };
}

/** What the content manager keeps about a model, in the database. */
export interface ViewConfiguration {
  settings: { mainField?: string; defaultSortBy?: string; defaultSortOrder?: 'ASC' | 'DESC' };
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: unknown };
}

interface Model {
  uid: string;
}

interface Configurations {
  findConfiguration(model: Model): Promise<ViewConfiguration & { uid: string; category?: string }>;
  updateConfiguration(model: Model, configuration: ViewConfiguration): Promise<unknown>;
}

/** Fields every content type has. */
const common: ModelLabels['fields'] = {
  createdAt: ['Créée le'],
  updatedAt: ['Modifiée le'],
  createdBy: ['Créée dans l’administration par'],
  updatedBy: ['Modifiée dans l’administration par'],
};

/**
 * A configuration with our labels, main field, columns, order and form; what else an administrator arranged is kept.
 *
 * @param nameOf main field of the target of each relation
 */
export function withLabels(
  { settings, metadatas, layouts }: ViewConfiguration,
  { mainField, columns, sort, form, fields }: ModelLabels,
  nameOf: Readonly<Record<string, string>> = {},
): ViewConfiguration {
  const labelled = Object.entries(metadatas).map(([name, { edit, list }]): [string, FieldMetadata] => {
    const field = fields[name] ?? common[name];
    if (!field) return [name, { edit, list }];
    const [label, description = ''] = field;
    const target = nameOf[name];
    return [
      name,
      {
        edit: { ...edit, label, description, ...(target && edit.mainField ? { mainField: target } : {}) },
        list: { ...list, label },
      },
    ];
  });
  const [defaultSortBy, defaultSortOrder] = sort ?? (mainField ? ([mainField, 'ASC'] as const) : []);
  return {
    settings: {
      ...settings,
      ...(mainField && { mainField }),
      ...(defaultSortBy && { defaultSortBy, defaultSortOrder }),
    },
    metadatas: Object.fromEntries(labelled),
    layouts: { list: columns ? [...columns] : layouts.list, edit: form ? formOf(form) : layouts.edit },
  };
}

interface Attribute {
  type: string;
  target?: string;
}

const mainFieldsOfTargets = (attributes: Record<string, Attribute>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { target }]) => {
      const mainField = target && contentTypeLabels[target]?.mainField;
      return mainField ? [[name, mainField]] : [];
    }),
  );

async function label(
  service: Configurations,
  model: Model & { attributes: Record<string, Attribute> },
  labels: ModelLabels,
) {
  const { settings, metadatas, layouts } = await service.findConfiguration(model);
  const current = { settings, metadatas, layouts };
  const wanted = withLabels(current, labels, mainFieldsOfTargets(model.attributes));
  if (!isDeepStrictEqual(current, wanted)) await service.updateConfiguration(model, wanted);
}

/** Puts the French labels into the content manager's configuration, which lives in the database. Writes only what differs. */
export async function applyAdminLabels(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  for (const [uid, labels] of Object.entries(contentTypeLabels)) {
    const model = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
    if (model) await label(manager.service('content-types') as Configurations, model as never, labels);
  }
  for (const [uid, labels] of Object.entries(componentLabels)) {
    const model = strapi.components[uid as keyof typeof strapi.components];
    if (model) await label(manager.service('components') as Configurations, model as never, labels);
  }
}
