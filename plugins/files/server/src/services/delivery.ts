import type { Core } from '@strapi/strapi';
import { possibleHashes } from '../domain/file-name';
import { isSignatureValid } from '../domain/signature';
import { seams, type FileRow, type Rendition, type Viewer } from '../seams';
import { fileUid } from '../tables';
import type { FileLink } from './links';

export interface Delivered {
  row: FileRow;
  /** The file itself, or the rendition that was named. */
  file: Rendition;
  /** Anyone may read it, so anyone may keep it a while. */
  open: boolean;
}

type ShownBy = Pick<FileLink, 'objectKind' | 'objectId'>;

const editing: Readonly<Record<string, string>> = {
  resource: 'resource.edit',
  base: 'base.edit',
  collection: 'collection.manage',
  member: 'member.edit',
};

/** Asked when nothing shows a file, so that an unknown name costs what a hidden one does. */
const nothing: FileLink = { objectKind: 'resource', objectId: 'unknown', version: 'published' };

export const delivery = ({ strapi }: { strapi: Core.Strapi }) => {
  const { guard, viewers, links, asSystem } = seams(strapi);

  /** Who sees the version that shows the file reads the file; a draft is for those who may edit it. */
  async function opens(viewer: Viewer, link: FileLink): Promise<boolean> {
    const action =
      link.objectKind === 'resource' && link.version === 'draft' ? 'resource.edit' : `${link.objectKind}.see`;
    return (await guard().may(viewer, action, link.objectId)).allowed;
  }

  async function anyOpens(viewer: Viewer, shown: FileLink[]): Promise<boolean> {
    for (const link of shown) if (await opens(viewer, link)) return true;
    return false;
  }

  async function anyEdits(viewer: Viewer, objects: readonly ShownBy[]): Promise<boolean> {
    for (const { objectKind, objectId } of objects) {
      const action = editing[objectKind];
      if (action && (await guard().may(viewer, action, objectId)).allowed) return true;
    }
    return false;
  }

  async function find(name: string): Promise<{ row: FileRow; file: Rendition } | undefined> {
    const hash = { $in: possibleHashes(name) };
    const rows = (await asSystem(() => strapi.db.query(fileUid).findMany({ where: { hash } }))) as FileRow[];
    for (const row of rows) {
      const file = [row, ...Object.values(row.formats ?? {})].find((one) => `${one.hash}${one.ext}` === name);
      if (file) return { row, file };
    }
    return undefined;
  }

  return {
    /**
     * The file of that public name, if the viewer may read it now.
     * A file follows what shows it; while nothing does, it is its sender's alone. A valid signature opens one name to anyone.
     *
     * @returns `undefined` for what can't be read, known or not
     */
    async open(
      viewer: Viewer | undefined,
      name: string,
      signed: { expires?: unknown; signature?: unknown } = {},
    ): Promise<Delivered | undefined> {
      const anonymous = await viewers().load(null);
      const found = await find(name);
      const all = await links().of(found?.row.id ?? 0);
      const shown = all.filter((link) => link.objectKind !== 'upload');
      const reader = viewer ?? anonymous;
      const open = await anyOpens(anonymous, shown.length > 0 ? shown : [nothing]);
      const secret = strapi.config.get<string>('plugin::files.signingSecret');
      const isReader =
        open ||
        (await anyOpens(reader, shown.length > 0 ? shown : [nothing])) ||
        (shown.length === 0 && reader.memberId !== null && all.some((link) => link.objectId === reader.memberId)) ||
        isSignatureValid(secret, name, signed, Date.now());
      return found && isReader ? { ...found, open } : undefined;
    },

    /**
     * Whether the viewer may show these files in an object of theirs: files they sent, or shown by an object they may edit, or that
     * such an object was the last to stop showing (what is taken out by mistake can be put back, whoever sent it).
     * To be asked before connecting a file, else naming a private file would open it.
     *
     * @param documentIds of files
     * @returns row ids by documentId, or `undefined` when one of them can't be used, known or not
     */
    async attachable(viewer: Viewer, documentIds: string[]): Promise<Map<string, number> | undefined> {
      const wanted = [...new Set(documentIds)];
      const where = { documentId: { $in: wanted } };
      const rows = (await asSystem(() => strapi.db.query(fileUid).findMany({ where }))) as FileRow[];
      const known = new Map(rows.map((row) => [row.documentId, row.id]));
      const usable = new Map<string, number>();
      for (const documentId of wanted) {
        const id = known.get(documentId);
        const all = await links().of(id ?? 0);
        const isSender = all.some((link) => link.objectKind === 'upload' && link.objectId === viewer.memberId);
        const objects = all.flatMap((link) => (link.objectKind === 'upload' ? (link.former ?? []) : link));
        const mayShow = isSender || (await anyEdits(viewer, objects.length > 0 ? objects : [nothing]));
        if (id !== undefined && viewer.memberId !== null && mayShow) usable.set(documentId, id);
      }
      return usable.size === wanted.length ? usable : undefined;
    },
  };
};
