import { randomBytes, randomUUID } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { charterVersion, type SignUp } from '../../../contracts';
import { actorTypeCategory, mayBeChosen, territoryCategory } from '../domain/actor-type';
import { canonicalEmail } from '../domain/email-address';
import { memberSlug } from '../domain/member-slug';
import { memberUid, userUid } from '../plugin-id';
import { documents } from '../seams';

/** An account, as the services of this plugin see it. It never leaves them. */
export interface Account {
  id: number;
  documentId: string;
  email: string;
  password: string;
  confirmed: boolean;
  blocked: boolean;
}

/** A member's profile with its account. */
export interface Owner {
  documentId: string;
  firstName: string;
  lastName: string;
}

export interface ChosenTags {
  actorType: string;
  territory: string;
}

const tagUid = 'api::tag.tag';

/** The rows of accounts and members. Callers run it as the system. */
export const registry = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The account of an address, or `null`. */
  async findByEmail(email: string): Promise<Account | null> {
    return (await strapi.db.query(userUid).findOne({ where: { email: canonicalEmail(email) } })) as Account | null;
  },

  /** The account with this documentId, or `null`. */
  async find(documentId: string): Promise<Account | null> {
    return (await strapi.db.query(userUid).findOne({ where: { documentId } })) as Account | null;
  },

  /** The profile of an account, or `null`. */
  async ownerOf(accountId: number): Promise<Owner | null> {
    return (await strapi.db.query(memberUid).findOne({
      select: ['documentId', 'firstName', 'lastName'],
      where: { account: { id: accountId } },
    })) as Owner | null;
  },

  /**
   * The tags a person chose when signing up, by their documentIds.
   *
   * @throws ValidationError naming the field whose tag does not exist, or must be verified and can't be chosen
   */
  async chosenTags({ actorType, territory }: Pick<SignUp, 'actorType' | 'territory'>): Promise<ChosenTags> {
    const type = (await strapi.db
      .query(tagUid)
      .findOne({ where: { slug: actorType, category: { slug: actorTypeCategory } } })) as {
      documentId: string;
      verifiable?: boolean;
    } | null;
    const place = (await strapi.db
      .query(tagUid)
      .findOne({ where: { code: territory, category: { slug: territoryCategory } } })) as { documentId: string } | null;
    if (type && mayBeChosen(type) && place) return { actorType: type.documentId, territory: place.documentId };
    const fields: Record<string, string> = {};
    if (!type) fields.actorType = 'Choisissez votre type d’acteur dans la liste.';
    else if (!mayBeChosen(type))
      fields.actorType = 'Choisissez un autre type d’acteur : celui-ci est donné après vérification.';
    if (!place) fields.territory = 'Choisissez votre territoire dans la liste.';
    throw new errors.ValidationError('Corrigez les champs signalés.', { fields });
  },

  /** Creates an unconfirmed account and its profile; call it in a transaction. Returns the account's documentId. */
  async create(signUp: SignUp, tags: ChosenTags): Promise<string> {
    const role = (await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } })) as { id: number } | null;
    const account = await documents(strapi, userUid).create({
      data: {
        username: randomUUID(),
        email: canonicalEmail(signUp.email),
        password: signUp.password,
        provider: 'local',
        confirmed: false,
        blocked: false,
        role: role?.id,
      },
    });
    await documents(strapi, memberUid).create({
      data: {
        firstName: signUp.firstName,
        lastName: signUp.lastName,
        slug: memberSlug(signUp.firstName, signUp.lastName, randomBytes(6)),
        account: account.documentId,
        actorType: tags.actorType,
        actorTypeVerified: false,
        territory: tags.territory,
        profileVisibility: 'members',
        charterVersion,
        charterAcceptedAt: new Date().toISOString(),
        active: false,
      },
    });
    return account.documentId;
  },

  /** Changes an account; what follows from it (activity, sessions) is kept by `followAccounts`. */
  async update(account: Account, data: Partial<Pick<Account, 'confirmed' | 'password'>>): Promise<void> {
    await documents(strapi, userUid).update({ documentId: account.documentId, data });
  },

  /** Gives a member an actor type that was proved, when that type exists. */
  async verifyActorType(memberId: string, slug: string): Promise<void> {
    const tag = (await strapi.db.query(tagUid).findOne({ where: { slug, category: { slug: actorTypeCategory } } })) as {
      documentId: string;
    } | null;
    if (!tag) return;
    await documents(strapi, memberUid).update({
      documentId: memberId,
      data: { actorType: tag.documentId, actorTypeVerified: true },
    });
  },
});

export type Registry = ReturnType<typeof registry>;
