import type { ResourceView } from '@labase/editing/contracts';
import type { FieldKinds, FormValues } from '../forms/fields.ts';

export const informationLabels: Readonly<Record<string, string>> = {
  title: 'Titre',
  description: 'Description courte',
  productionDate: 'Date de production',
  producer: 'Qui a produit cette ressource ?',
  creditedBases: 'Bases créditées',
  licenceScope: 'Portée de la licence',
  licence: 'Licence',
  licenceText: 'Précisions sur la licence',
  licenceUrl: 'Texte de la licence',
  price: 'Prix',
  accountNeeded: 'Compte nécessaire',
  reviewDate: 'À relire le',
  evaluationsEnabled: 'Évaluations',
  gridEnabled: 'Affichage en grille',
};

const plainFields = {
  version: 'line',
  title: 'line',
  description: 'text',
  productionDate: 'line',
  producer: 'line',
  creditedBases: 'list',
  licenceScope: 'line',
  licence: 'line',
  licenceText: 'text',
  licenceUrl: 'line',
  price: 'line',
  accountNeeded: 'answer',
  reviewDate: 'line',
  evaluationsEnabled: 'box',
  gridEnabled: 'box',
} as const satisfies FieldKinds;

/** Rows left blank, to cite more sources at once. */
const blankRows = 2;
const maximumSources = 20;

/** How many rows of sources the form shows. */
export const sourceRows = (resource: Pick<ResourceView, 'sources'>): number =>
  Math.min(maximumSources, resource.sources.length + blankRows);

/** The fields of the form, by the number of its rows of sources. */
export function informationFields(rows: number): FieldKinds {
  const sources = Array.from({ length: rows }, (_, row): Array<[string, 'line' | 'box']> => [
    [`sources.${row}.name`, 'line'],
    [`sources.${row}.website`, 'line'],
    [`sources.${row}.occupation`, 'line'],
    [`sources.${row}.member`, 'line'],
    [`sources.${row}.removed`, 'box'],
  ]).flat();
  return { ...plainFields, ...Object.fromEntries(sources) };
}

interface SourceRow {
  name?: string;
  website?: string;
  occupation?: string;
  member?: string;
  removed?: boolean;
}

/** From the rows of the form to the contract: a removed or blank row is no source, a row with a member is that member. */
export function informationInput({ sources, ...input }: Record<string, unknown>): unknown {
  const rows = Object.values((sources ?? {}) as Record<string, SourceRow>);
  return {
    ...input,
    sources: rows
      .filter((row) => !row.removed && (row.member || row.name?.trim() || row.website?.trim()))
      .map((row) =>
        row.member
          ? { kind: 'member', member: row.member }
          : { kind: 'external', name: row.name, website: row.website, occupation: row.occupation },
      ),
  };
}

/** What the form shows at first. */
export function informationValues(resource: ResourceView): FormValues {
  const answer = resource.accountNeeded === null ? '' : resource.accountNeeded ? 'oui' : 'non';
  const sources = resource.sources.flatMap((source, row): Array<[string, string]> => [
    [`sources.${row}.name`, source.name ?? ''],
    [`sources.${row}.website`, source.website ?? ''],
    [`sources.${row}.occupation`, source.occupation?.slug ?? ''],
    [`sources.${row}.member`, source.member?.id ?? ''],
  ]);
  return {
    version: resource.informationsVersion,
    title: resource.title,
    description: resource.description ?? '',
    productionDate: resource.productionDate ?? '',
    producer: resource.producer ?? '',
    creditedBases: resource.creditedBases.map((base) => base.id),
    licenceScope: resource.licenceScope,
    licence: resource.licence?.slug ?? '',
    licenceText: resource.licenceText ?? '',
    licenceUrl: resource.licenceUrl ?? '',
    price: resource.price ?? '',
    accountNeeded: answer,
    reviewDate: resource.reviewDate ?? '',
    evaluationsEnabled: resource.evaluationsEnabled ? 'oui' : '',
    gridEnabled: resource.gridEnabled ? 'oui' : '',
    ...Object.fromEntries(sources),
  };
}
