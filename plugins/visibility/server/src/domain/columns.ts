import type { BaseFacts, ChildVisibility, MemberFacts } from './facts';

/** State of a child and of the base above it; the base's state dominates, the bin dominates all. */
export type Gate = 'live' | 'hidden' | 'base-hidden' | 'binned';

/** What is kept on each row so that a list needs no join. */
export interface Columns {
  readonly open: boolean;
  readonly baseKey: string | null;
  readonly baseVisibility: string | null;
  readonly gate: Gate;
}

type BaseState = Pick<BaseFacts, 'id' | 'visibility' | 'hidden' | 'binned'>;
type ChildState = { readonly visibility: ChildVisibility; readonly hidden: boolean; readonly binned: boolean };

const gateOf = (base: BaseState, child: ChildState): Gate => {
  if (base.binned || child.binned) return 'binned';
  if (base.hidden) return 'base-hidden';
  return child.hidden ? 'hidden' : 'live';
};

/** The flat columns of a resource's row or of a collection. `published` is that of the row: a draft is never open. */
export function columnsOf(base: BaseState | null, child: ChildState, published: boolean): Columns {
  if (!base) return { open: false, baseKey: null, baseVisibility: null, gate: 'binned' };
  const gate = gateOf(base, child);
  return {
    open:
      published && gate === 'live' && base.visibility === 'public' && ['inherit', 'public'].includes(child.visibility),
    baseKey: base.id,
    baseVisibility: base.visibility,
    gate,
  };
}

export const baseOpen = (base: BaseState) => base.visibility === 'public' && !base.hidden && !base.binned;

export const memberOpen = (member: Pick<MemberFacts, 'active' | 'profileVisibility'>) =>
  member.active && member.profileVisibility === 'public';
