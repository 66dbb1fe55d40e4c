import { z } from 'zod';

/** A change worth a second thought: the box must be ticked. */
export const confirmed = z.object({
  confirmation: z.literal(true, { error: 'Cochez la case pour confirmer.' }),
});
