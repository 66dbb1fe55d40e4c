import { makeShareLink, shareLinkDays } from '@labase/visibility/contracts';
import type { AstroGlobal } from 'astro';
import { z } from 'zod';
import { shareLinksFor } from '../commands/caller.ts';
import type { Linkable } from '../commands/share-links.ts';
import { submit, type FormState } from '../forms/submit.ts';
import type { NoticeCode } from '../session/notices.ts';

const named: Readonly<Record<(typeof shareLinkDays)[number], string>> = {
  7: 'Une semaine',
  30: 'Un mois',
  90: 'Trois mois',
  365: 'Un an',
};

export const shareLinkDurations = [
  { value: 'toujours', label: 'Tant que je ne le désactive pas' },
  ...shareLinkDays.map((days) => ({ value: String(days), label: named[days] })),
];

export const shareLinkHeading = 'titre-lien';

export const shareLinkLabels = { days: 'Durée du lien' };

/** What the form of a link shows at first. */
export const shareLinkValues = { days: '30' };

/** What the page of an object does with its share link, by the name of the button. */
export function shareLinkHandlers(page: AstroGlobal, kind: Linkable, id: string, here: string) {
  const links = shareLinksFor(page);
  const make = (notice: NoticeCode) => (posted: FormData) =>
    submit(page, posted, {
      fields: { days: 'line' },
      schema: makeShareLink,
      shape: ({ days }) => ({ days: days === 'toujours' ? null : Number(days) }),
      send: (input) => links.make(kind, id, input),
      done: () => ({ to: `${here}#${shareLinkHeading}`, notice }),
    });
  return {
    'creer-lien': make('lien-cree'),
    'renouveler-lien': make('lien-renouvele'),
    'desactiver-lien': (posted: FormData) =>
      submit(page, posted, {
        fields: { days: 'line' },
        schema: z.object({}),
        send: () => links.revoke(kind, id),
        done: () => ({ to: `${here}#${shareLinkHeading}`, notice: 'lien-desactive' }),
      }),
  } satisfies Record<string, (posted: FormData) => Promise<Response | FormState>>;
}
