import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { runAsSystem, type AttachedViewer } from '../context';
import { UIDS } from '../database/tables';
import { flaggedBases } from '../staff/flagged-bases';
import { ANONYMOUS, filterFor, matches, NO_REACH, type Person, type Reach, type Role, type Viewer } from '../domain';

interface BaseRow {
  documentId: string;
  visibility: string;
  hiddenAt: unknown;
  binnedAt: unknown;
  open: boolean;
}
interface Identified {
  documentId: string;
}
interface TagRow extends Identified {
  parent?: TagRow | null;
}
interface MemberRow extends Identified {
  actorType: (Identified & { verifiable: boolean | null }) | null;
  actorTypeVerified: boolean | null;
  territory: TagRow | null;
}
interface GrantRow {
  role: 'contributor' | 'reader';
  base: BaseRow | null;
  actorType: Identified | null;
}

/** What the request carries besides who signed in. */
export interface ViewerOptions {
  /** Tokens of share links, as presented. */
  links?: readonly string[];
  /** Set for the member linked to the admin account of a moderator. */
  moderator?: boolean;
  /** Set for an account of the editorial team: it reads as nobody else, whatever the other options. */
  editor?: boolean;
}

export interface RequestLike {
  state: Record<string, unknown>;
  get(header: string): string;
}

const BASE_COLUMNS = ['id', 'documentId', 'visibility', 'hiddenAt', 'binnedAt', 'open'];
const MAXIMUM_LINKS = 5;

const unique = (items: readonly string[]) => [...new Set(items)];
const idsOf = (rows: readonly Identified[]) => unique(rows.map(({ documentId }) => documentId));

/** The hash under which a share link's token is kept. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');

const ancestry = (tag: TagRow | null | undefined): string[] => (tag ? [tag.documentId, ...ancestry(tag.parent)] : []);

export const viewers = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = (uid: string) => strapi.db.query(uid);

  async function linked(tokens: readonly string[]) {
    if (tokens.length === 0) return { linkedBases: [], linkedResources: [] };
    const rows: { objectKind: string; objectId: string }[] = await query(UIDS.shareLink).findMany({
      where: {
        tokenHash: { $in: tokens.slice(0, MAXIMUM_LINKS).map(hashOfToken) },
        revokedAt: { $null: true },
        $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: new Date() } }],
      },
      select: ['objectKind', 'objectId'],
    });
    const of = (kind: string) => rows.filter(({ objectKind }) => objectKind === kind).map(({ objectId }) => objectId);
    return { linkedBases: of('base'), linkedResources: of('resource') };
  }

  const memberOf = (memberId: string): Promise<MemberRow | null> =>
    query(UIDS.member).findOne({
      where: { documentId: memberId, active: true },
      select: ['id', 'documentId', 'actorTypeVerified'],
      populate: {
        actorType: { select: ['documentId', 'verifiable'] },
        territory: {
          select: ['documentId'],
          populate: { parent: { populate: { parent: { populate: { parent: true } } } } },
        },
      },
    });

  const personOf = (
    row: MemberRow,
    links: Pick<Person, 'linkedBases' | 'linkedResources'>,
    moderator: boolean,
  ): Person => {
    const { actorType, actorTypeVerified, territory, documentId } = row;
    const counts = actorType !== null && (actorTypeVerified === true || actorType.verifiable !== true);
    const actorTypes = counts ? [actorType.documentId] : [];
    return {
      memberId: documentId,
      actorTypes,
      verifiedActorTypes: actorTypeVerified === true ? actorTypes : [],
      territories: ancestry(territory),
      ...links,
      moderator,
      editor: false,
    };
  };

  /** Objects of a type that name the person, their actor type or their territory. */
  const naming = (uid: string, where: Record<string, unknown>): Promise<Identified[]> =>
    query(uid).findMany({ where, select: ['id', 'documentId'] });

  async function reach(person: Person): Promise<Reach> {
    const member = { documentId: person.memberId };
    const typed = [
      ...(person.actorTypes.length ? [{ exceptionActorTypes: { documentId: { $in: person.actorTypes } } }] : []),
      ...(person.territories.length ? [{ exceptionTerritories: { documentId: { $in: person.territories } } }] : []),
    ];
    const whenTyped = (uid: string) => (typed.length ? naming(uid, { visibility: 'restricted', $or: typed }) : []);
    const drafts = { publishedAt: { $null: true } };
    const linkedTo = { documentId: { $in: [...person.linkedBases] } };
    const [memberships, grants, exceptions, others, created, contributed, named, typedResources, typedCollections] =
      await Promise.all([
        query(UIDS.membership).findMany({ where: { member }, populate: { base: { select: BASE_COLUMNS } } }) as Promise<
          { role: Role; base: BaseRow | null }[]
        >,
        (person.actorTypes.length
          ? query(UIDS.grant).findMany({
              where: { actorType: { documentId: { $in: person.actorTypes } } },
              populate: { base: { select: BASE_COLUMNS }, actorType: { select: ['documentId'] } },
            })
          : []) as Promise<GrantRow[]>,
        query(UIDS.base).findMany({
          where: { visibility: 'restricted', $or: [{ exceptionMembers: member }, ...typed] },
          select: BASE_COLUMNS,
        }) as Promise<BaseRow[]>,
        (person.linkedBases.length || person.moderator
          ? query(UIDS.base).findMany({
              where: person.moderator ? { $or: [linkedTo, { hiddenAt: { $notNull: true } }] } : linkedTo,
              select: BASE_COLUMNS,
            })
          : []) as Promise<BaseRow[]>,
        naming(UIDS.resource, { ...drafts, creator: member }),
        naming(UIDS.resource, { ...drafts, contributors: member }),
        naming(UIDS.resource, { ...drafts, visibility: 'restricted', exceptionMembers: member }),
        whenTyped(UIDS.resource),
        whenTyped(UIDS.collection),
      ]);
    const held = (...roles: Role[]) =>
      unique(memberships.flatMap(({ role, base }) => (base && roles.includes(role) ? [base.documentId] : [])));
    const granted = grants.filter(
      ({ role, actorType }) =>
        role === 'reader' || (actorType && person.verifiedActorTypes.includes(actorType.documentId)),
    );
    const found: Reach = {
      ...NO_REACH,
      administeredBases: held('owner', 'administrator'),
      contributedBases: held('owner', 'administrator', 'contributor'),
      teamBases: unique([
        ...held('owner', 'administrator', 'contributor', 'reader'),
        ...granted.flatMap(({ base }) => (base ? [base.documentId] : [])),
      ]),
      exceptionBases: idsOf(exceptions),
      seenBases: [],
      createdResources: idsOf(created),
      contributedResources: idsOf(contributed),
      namedResources: idsOf(named),
      typedResources: idsOf(typedResources),
      typedCollections: idsOf(typedCollections),
    };
    const candidates = [
      ...memberships.map(({ base }) => base),
      ...granted.map(({ base }) => base),
      ...exceptions,
      ...others,
    ];
    const seen = filterFor({ ...person, reach: found }, 'base');
    return {
      ...found,
      seenBases: idsOf(candidates.filter((base) => base !== null && matches(seen, { ...base })) as BaseRow[]),
    };
  }

  /** The editorial team, whoever the account. */
  async function loadEditor(): Promise<Viewer> {
    const { official, collaborative } = await flaggedBases(strapi);
    const flagged = unique([...official, ...collaborative]);
    const bases: BaseRow[] = await query(UIDS.base).findMany({
      where: { documentId: { $in: flagged } },
      select: BASE_COLUMNS,
    });
    const viewer = {
      ...ANONYMOUS,
      editor: true,
      reach: { ...NO_REACH, officialBases: official, flaggedBases: flagged },
    };
    const seen = filterFor(viewer, 'base');
    const seenBases = idsOf(bases.filter((base) => matches(seen, { ...base })));
    return { ...viewer, reach: { ...viewer.reach, seenBases } };
  }

  async function load(
    memberId: string | null,
    { links = [], moderator = false, editor = false }: ViewerOptions = {},
  ): Promise<Viewer> {
    return runAsSystem(async () => {
      if (editor) return loadEditor();
      const opened = await linked(links);
      const row = memberId === null ? null : await memberOf(memberId);
      if (row) {
        const person = personOf(row, opened, moderator);
        return { ...person, reach: await reach(person) };
      }
      if (opened.linkedBases.length === 0) return { ...ANONYMOUS, ...opened };
      const anonymous = { ...ANONYMOUS, ...opened };
      const bases: BaseRow[] = await query(UIDS.base).findMany({
        where: { documentId: { $in: opened.linkedBases } },
        select: BASE_COLUMNS,
      });
      const seen = filterFor(anonymous, 'base');
      return {
        ...anonymous,
        reach: { ...NO_REACH, seenBases: idsOf(bases.filter((base) => matches(seen, { ...base }))) },
      };
    });
  }

  return {
    /**
     * Everything the rule needs to know about a person. A member who is unknown, unconfirmed or suspended is anonymous.
     *
     * @param memberId documentId of the member, `null` for an anonymous reader
     */
    load,

    /**
     * Says who makes this request; called by the accounts plugin once it has checked the session. Facts are loaded at
     * the first need and kept for the request. Share links come in the header `x-share-links`, separated by commas.
     */
    attach(
      ctx: RequestLike,
      memberId: string | null,
      { charterPending = false, ...options }: Omit<ViewerOptions, 'links'> & { charterPending?: boolean } = {},
    ): AttachedViewer {
      const links = ctx
        .get('x-share-links')
        .split(',')
        .map((token) => token.trim())
        .filter(Boolean);
      let loading: Promise<Viewer> | undefined;
      const attached: AttachedViewer = {
        memberId,
        charterPending,
        load: () => (loading ??= load(memberId, { ...options, links })),
      };
      ctx.state['viewer'] = attached;
      return attached;
    },
  };
};
