import type { BaseTeam } from '@labase/visibility/contracts';

export type Role = BaseTeam['named'][number]['role'];

/** What each role of a team is called, the highest first, for one person and for several. */
export const roleNames: Readonly<Record<Role, { one: string; many: string }>> = {
  owner: { one: 'Propriétaire', many: 'Propriétaires' },
  administrator: { one: 'Administrateur', many: 'Administrateurs' },
  contributor: { one: 'Contributeur', many: 'Contributeurs' },
  reader: { one: 'Lecteur', many: 'Lecteurs' },
};
