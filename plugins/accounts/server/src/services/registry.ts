import { randomBytes, randomUUID } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { charterVersion, type SignUp } from '../../../contracts';
import {
  actorTypeCategory,
  actorTypeProvedBy,
  endsWithAddress,
  mayBeChosen,
  territoryCategory,
} from '../domain/actor-type';
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
  /** Absent when no actor type was asked for. */
  actorType?: string;
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

  /** The account with this row id, or `null`. */
  async findByRow(id: number): Promise<Account | null> {
    return (await strapi.db.query(userUid).findOne({ where: { id } })) as Account | null;
  },

  /**
   * The tags a person chose for their profile, by their documentIds.
   *
   * @throws ValidationError naming the field whose tag does not exist, or must be verified and can't be chosen
   */
  async chosenTags({
    actorType,
    territory,
  }: Partial<Pick<SignUp, 'actorType'>> & Pick<SignUp, 'territory'>): Promise<ChosenTags> {
    const tagOf = async (where: object) =>
      (await strapi.db.query(tagUid).findOne({ where })) as { documentId: string; verifiable?: boolean } | null;
    const fields: Record<string, string> = {};
    const type =
      actorType === undefined ? null : await tagOf({ slug: actorType, category: { slug: actorTypeCategory } });
    const place = await tagOf({ code: territory, category: { slug: territoryCategory } });
    if (actorType !== undefined && !type) fields.actorType = 'Choisissez votre type d’acteur dans la liste.';
    if (type && !mayBeChosen(type))
      fields.actorType = 'Choisissez un autre type d’acteur : celui-ci est donné après vérification.';
    if (!place) fields.territory = 'Choisissez votre territoire dans la liste.';
    if (!place || Object.keys(fields).length > 0)
      throw new errors.ValidationError('Corrigez les champs signalés.', { fields });
    return { ...(type && { actorType: type.documentId }), territory: place.documentId };
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
  async update(account: Account, data: Partial<Pick<Account, 'confirmed' | 'password' | 'email'>>): Promise<void> {
    await documents(strapi, userUid).update({ documentId: account.documentId, data });
  },

  /** Marks the account's address as confirmed, with what changes at once, and gives the actor type that owning it proves. */
  async confirmAddress(account: Account, changes: { password?: string; email?: string }): Promise<void> {
    await this.update(account, { ...changes, confirmed: true });
    const type = actorTypeProvedBy(changes.email ?? account.email);
    const owner = type && (await this.ownerOf(account.id));
    if (type && owner) await this.verifyActorType(owner.documentId, type);
  },

  /** Takes away the actor type that the account's former address proved, unless the new one does. */
  async followAddress(accountId: number, from: string, to: string): Promise<void> {
    const member = (await strapi.db.query(memberUid).findOne({
      select: ['documentId', 'actorTypeVerified'],
      where: { account: { id: accountId } },
      populate: { actorType: { select: ['slug'] } },
    })) as { documentId: string; actorTypeVerified: boolean | null; actorType: { slug: string } | null } | null;
    const carried = member?.actorType && { slug: member.actorType.slug, verified: member.actorTypeVerified === true };
    if (!member || !carried || !endsWithAddress(carried, from, to)) return;
    await documents(strapi, memberUid).update({
      documentId: member.documentId,
      data: { actorType: null, actorTypeVerified: false },
    });
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
