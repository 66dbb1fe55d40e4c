import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { fileUid, tableOf } from '../tables';

export type Version = 'draft' | 'published';

interface Attribute {
  joinTable?: {
    name: string;
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
    joinColumn: { name: string };
  };
}

type Table = (name: string) => Knex.QueryBuilder;
type Rows = Map<string, Map<number, Version>>;

/** The table that ties rows of a type, or of a component, to their components; all its component attributes share it. */
function componentTable(strapi: Core.Strapi, uid: string): string | undefined {
  const model = strapi.getModel(uid as UID.Schema) as { attributes: Record<string, { type: string }> } | undefined;
  const name = Object.entries(model?.attributes ?? {}).find(
    ([, { type }]) => type === 'component' || type === 'dynamiczone',
  )?.[0];
  return name && (strapi.db.metadata.get(uid).attributes[name] as unknown as Attribute).joinTable?.name;
}

/** Every row of the document, and of its components at any depth, with the version it belongs to. One statement a level and type. */
async function rowsOf(strapi: Core.Strapi, table: Table, uid: string, documentId: string): Promise<Rows> {
  const versioned = Boolean(strapi.contentType(uid as UID.ContentType)?.options?.draftAndPublish);
  const roots: { id: number; published_at: unknown }[] = await table(tableOf(strapi, uid))
    .select('id', 'published_at')
    .where({ document_id: documentId });
  const found: Rows = new Map();
  let level: Rows = new Map([
    [uid, new Map(roots.map((row) => [row.id, versioned && !row.published_at ? 'draft' : 'published']))],
  ]);
  while (level.size > 0) {
    const next: Rows = new Map();
    for (const [type, versions] of level) {
      if (versions.size === 0) continue;
      found.set(type, new Map([...(found.get(type) ?? []), ...versions]));
      const joined = componentTable(strapi, type);
      if (!joined) continue;
      const links: { entity_id: number; cmp_id: number; component_type: string }[] = await table(joined)
        .select('entity_id', 'cmp_id', 'component_type')
        .whereIn('entity_id', [...versions.keys()]);
      for (const { entity_id: owner, cmp_id: id, component_type: component } of links) {
        const ids = next.get(component) ?? new Map<number, Version>();
        next.set(component, ids.set(id, versions.get(owner) ?? 'draft'));
      }
    }
    level = next;
  }
  return found;
}

/**
 * The files a document shows, through any of its media fields, those of its components and of its dynamic zones.
 *
 * @returns whether the document exists, and pairs of file row id and version, each once
 */
export async function shownFiles(
  strapi: Core.Strapi,
  table: Table,
  uid: string,
  documentId: string,
): Promise<{ exists: boolean; shown: { fileId: number; version: Version }[] }> {
  const rows = await rowsOf(strapi, table, uid, documentId);
  if (rows.size === 0) return { exists: false, shown: [] };
  const join = (strapi.db.metadata.get(fileUid).attributes.related as unknown as Attribute).joinTable;
  if (!join?.morphColumn) throw new Error('The upload plugin no longer ties files to objects as it did');
  const fileColumn = join.joinColumn.name;
  const idColumn = join.morphColumn.idColumn.name;
  const typeColumn = join.morphColumn.typeColumn.name;
  const ties: Record<string, string | number>[] = await table(join.name)
    .select(fileColumn, idColumn, typeColumn)
    .where((either) => {
      for (const [type, versions] of rows) {
        void either.orWhere((one) => void one.where(typeColumn, type).whereIn(idColumn, [...versions.keys()]));
      }
    });
  const shown = new Map<string, { fileId: number; version: Version }>();
  for (const tie of ties) {
    const version = rows.get(String(tie[typeColumn]))?.get(Number(tie[idColumn]));
    const fileId = Number(tie[fileColumn]);
    if (version) shown.set(`${fileId}:${version}`, { fileId, version });
  }
  return { exists: true, shown: [...shown.values()] };
}
