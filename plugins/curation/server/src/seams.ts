import type { Core, UID } from '@strapi/strapi';
import type { importKeys } from './services/import-keys';

interface Missing {
  message: string;
}

/** What the publication check of the editing plugin reads of a resource that is not written yet. */
export interface DraftToCheck {
  title: string;
  description: string | null;
  licenceScope: 'whole';
  hasLicence: boolean;
  tagCategories: readonly string[];
  contents: {
    key: string;
    kind: string;
    hasLicence: boolean;
    alternative: null;
    decorative: boolean;
    whole: boolean;
  }[];
}

interface Editing {
  forBase(baseId: string | null): Promise<(draft: DraftToCheck) => Missing[]>;
}

type Parameters = Record<string, unknown>;
type Row = Record<string, unknown> & { documentId: string };

/** The document service as imports use it. */
interface Documents {
  findMany(parameters: Parameters): Promise<Row[]>;
  create(parameters: { data: Parameters; status: 'published' }): Promise<Row>;
  update(parameters: { documentId: string; data: Parameters }): Promise<Row | null>;
  publish(parameters: { documentId: string }): Promise<unknown>;
}

/** The services of other plugins, with the types this one needs. */
export const seams = (strapi: Core.Strapi) => ({
  documents: (uid: string) => strapi.documents(uid as UID.ContentType) as unknown as Documents,
  keys: strapi.plugin('curation').service('import-keys') as ReturnType<typeof importKeys>,
  publicationCheck: (baseId: string | null) =>
    (strapi.plugin('editing').service('publication-check') as Editing).forBase(baseId),
  createBase: (memberId: string, command: unknown) =>
    (
      strapi.plugin('editing').service('bases') as { create(memberId: string, command: unknown): Promise<string> }
    ).create(memberId, command),
  /** Whether a member, as they are now, may add resources to a base. */
  async mayAdd(memberId: string, baseId: string): Promise<boolean> {
    const viewers = strapi.plugin('visibility').service('viewers') as { load(id: string): Promise<unknown> };
    const guard = strapi.plugin('visibility').service('guard') as {
      may(viewer: unknown, action: string, id: string): Promise<{ allowed: boolean }>;
    };
    return (await guard.may(await viewers.load(memberId), 'resource.add', baseId)).allowed;
  },
  asSystem: <T>(run: () => Promise<T>): Promise<T> =>
    (strapi.plugin('visibility').service('context') as { runAsSystem(run: () => Promise<T>): Promise<T> }).runAsSystem(
      run,
    ),
  inJournal: <T>(run: () => Promise<T>): Promise<T> =>
    (strapi.plugin('publication').service('journal') as { transaction(run: () => Promise<T>): Promise<T> }).transaction(
      run,
    ),
});

export const resourceUid = 'api::resource.resource';
export const tagUid = 'api::tag.tag';

/** Sets a relation to exactly these documents. */
export const exactly = (documentIds: readonly string[]) => ({ set: documentIds.map((documentId) => ({ documentId })) });
