import type { ExceptionsView, SetExceptions } from '../../../contracts/exceptions';
import { baseUid, documents, exactly, relatedMany, resourceUid } from '../seams/documents';
import { asSystem } from '../seams/rule';
import { membersPopulated, namedMember } from '../views/members';
import { tagViews } from '../views/parts';
import type { CommandContext } from './command';
import { unknown } from './refusals';
import { alone, changeDocument } from './resource-store';
import { Targets } from './targets';

type Kind = 'base' | 'resource';
type Params = Record<string, string>;

const uids = { base: baseUid, resource: resourceUid } as const;

const unknownMember = 'Choisissez un membre de La Base.';

const change = ({ strapi }: CommandContext, kind: Kind, id: string, data: Record<string, unknown>): Promise<unknown> =>
  kind === 'base'
    ? asSystem(strapi, () => documents(strapi, baseUid).update({ documentId: id, data }))
    : alone(strapi, id, () => changeDocument(strapi, id, data));

/** The exceptions of an object: who may read it, beside its team, while it is restricted (product.md §3). */
async function view({ strapi }: CommandContext, kind: Kind, id: string): Promise<ExceptionsView> {
  const row = await asSystem(strapi, () =>
    documents(strapi, uids[kind]).findOne({
      documentId: id,
      populate: { exceptionMembers: membersPopulated, exceptionActorTypes: true, exceptionTerritories: true },
    }),
  );
  if (!row) throw unknown();
  return {
    members: relatedMany(row.exceptionMembers).map(namedMember),
    actorTypes: tagViews(relatedMany(row.exceptionActorTypes)),
    territories: tagViews(relatedMany(row.exceptionTerritories)),
  };
}

/** The commands on the exceptions of bases or of resources; the route's guard has asked who may set the visibility. */
export const exceptionsOf = (kind: Kind) => ({
  read: (context: CommandContext, _: unknown, { id = '' }: Params) => view(context, kind, id),

  async set(context: CommandContext, { actorTypes, territories }: SetExceptions, { id = '' }: Params) {
    const targets = new Targets(context.strapi, context.viewer);
    const data: Record<string, unknown> = {};
    if (actorTypes)
      data.exceptionActorTypes = exactly(await targets.tagList('actorTypes', actorTypes, 'types-d-acteur'));
    if (territories)
      data.exceptionTerritories = exactly(await targets.tagList('territories', territories, 'territoires'));
    targets.settle();
    await change(context, kind, id, data);
    return view(context, kind, id);
  },

  /** @throws ValidationError when the member is unknown or no longer active: the same words */
  async addMember(context: CommandContext, _: unknown, { id = '', member = '' }: Params) {
    const targets = new Targets(context.strapi, context.viewer);
    await targets.seen('member', member, 'member.see', unknownMember);
    targets.settle();
    await change(context, kind, id, { exceptionMembers: { connect: [{ documentId: member }] } });
    return view(context, kind, id);
  },

  async removeMember(context: CommandContext, _: unknown, { id = '', member = '' }: Params) {
    const before = await view(context, kind, id);
    if (!before.members.some((one) => one.id === member)) return before;
    await change(context, kind, id, { exceptionMembers: { disconnect: [{ documentId: member }] } });
    return view(context, kind, id);
  },
});
