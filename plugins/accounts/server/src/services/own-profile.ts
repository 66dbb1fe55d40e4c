import type { Core } from '@strapi/strapi';
import { type OwnProfile, type PhotoInput, type ProfileInput, socialNetworks } from '../../../contracts';
import { isProvedBy } from '../domain/actor-type';
import { emailDomain } from '../domain/email-address';
import { fileUid, memberUid } from '../plugin-id';
import { attachableFile, documents, inJournal, runAsSystem } from '../seams';
import { invalid } from './refusals';
import type { Registry } from './registry';

interface Photo {
  url: string;
  name: string;
  width: number | null;
  height: number | null;
  formats?: Record<string, { url: string; width: number; height: number }> | null;
}
interface Row {
  documentId: string;
  slug: string;
  firstName: string;
  lastName: string;
  actorType: { slug: string; name: string } | null;
  actorTypeVerified: boolean | null;
  territory: { code: string; name: string } | null;
  biography: string | null;
  website: string | null;
  socialLinks: ({ id: number } & Record<(typeof socialNetworks)[number], string | null>) | null;
  contactEmail: string | null;
  emailIsPublic: boolean | null;
  profileVisibility: OwnProfile['profileVisibility'];
  photo: Photo | null;
  account: { email: string } | null;
}

/** The smallest rendition that is sharp at the size the forms show it. */
const shown = (photo: Photo): OwnProfile['photo'] => {
  const { url, width, height } = photo.formats?.['small'] ?? photo;
  return { url, name: photo.name, width, height };
};

/** A member's profile, as they edit it. */
export const ownProfile = ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = () => strapi.plugin('accounts').service('registry') as Registry;

  /** @throws Error when the member does not exist: callers have just found them by their session */
  const load = async (memberId: string): Promise<Row> => {
    const row = (await strapi.db.query(memberUid).findOne({
      where: { documentId: memberId },
      populate: {
        actorType: { select: ['slug', 'name'] },
        territory: { select: ['code', 'name'] },
        account: { select: ['email'] },
        socialLinks: true,
        photo: true,
      },
    })) as Row | null;
    if (!row) throw new Error('The member of this session does not exist');
    return row;
  };

  const view = (row: Row): OwnProfile => {
    const verified = row.actorTypeVerified === true;
    const actorType = row.actorType && { ...row.actorType, verified };
    const email = row.account?.email ?? '';
    return {
      id: row.documentId,
      slug: row.slug,
      firstName: row.firstName,
      lastName: row.lastName,
      actorType: actorType && { slug: actorType.slug, name: actorType.name, verified },
      provedBy: isProvedBy(actorType, email) ? emailDomain(email) : null,
      territory: row.territory && { code: row.territory.code, name: row.territory.name },
      biography: row.biography,
      website: row.website,
      socialLinks: Object.fromEntries(
        socialNetworks.map((network) => [network, row.socialLinks?.[network] ?? null]),
      ) as OwnProfile['socialLinks'],
      contactEmail: row.contactEmail,
      emailIsPublic: row.emailIsPublic === true,
      profileVisibility: row.profileVisibility,
      photo: row.photo && shown(row.photo),
    };
  };

  return {
    /** The profile of who is signed in. Callers give the documentId their session names. */
    read: (memberId: string): Promise<OwnProfile> => runAsSystem(strapi, async () => view(await load(memberId))),

    /**
     * Replaces the profile, but the photo. The slug stays: the address may have been given to people.
     *
     * @throws ValidationError for a tag that can't be chosen, or another actor type than the one that was verified
     */
    update: (memberId: string, input: ProfileInput): Promise<OwnProfile> =>
      runAsSystem(strapi, () =>
        inJournal(strapi, async () => {
          const stored = await load(memberId);
          const verified = stored.actorType !== null && stored.actorTypeVerified === true;
          if (verified && input.actorType !== undefined && input.actorType !== stored.actorType?.slug)
            throw invalid({ actorType: 'Gardez votre type d’acteur : il est vérifié et ne se choisit pas.' });
          if (!verified && input.actorType === undefined)
            throw invalid({ actorType: 'Choisissez votre type d’acteur dans la liste.' });
          const { territory, actorType } = verified ? { territory: input.territory } : input;
          const tags = await registry().chosenTags({ territory, ...(actorType !== undefined && { actorType }) });
          const { firstName, lastName, biography, website, contactEmail, emailIsPublic, profileVisibility } = input;
          await documents(strapi, memberUid).update({
            documentId: memberId,
            data: {
              firstName,
              lastName,
              biography,
              website,
              contactEmail,
              emailIsPublic,
              profileVisibility,
              ...tags,
              socialLinks: { ...(stored.socialLinks && { id: stored.socialLinks.id }), ...input.socialLinks },
            },
          });
          return view(await load(memberId));
        }),
      ),

    /**
     * Shows an image the member sent as their photo, or none.
     *
     * @throws ValidationError for a file that is not an image or that they may not show, known or not
     */
    setPhoto: (memberId: string, { photo }: PhotoInput): Promise<OwnProfile> =>
      runAsSystem(strapi, async () => {
        const id = photo === null ? null : await attachableFile(strapi, memberId, photo);
        if (photo !== null) {
          const file = (await strapi.db.query(fileUid).findOne({ select: ['mime'], where: { id: id ?? 0 } })) as {
            mime: string;
          } | null;
          if (!file) throw invalid({ photo: 'Déposez à nouveau cette image : elle est introuvable.' });
          if (!file.mime.startsWith('image/')) throw invalid({ photo: 'Déposez une image : PNG, JPEG, WebP ou GIF.' });
        }
        await documents(strapi, memberUid).update({ documentId: memberId, data: { photo: id } });
        return view(await load(memberId));
      }),
  };
};

export type OwnProfileService = ReturnType<typeof ownProfile>;
