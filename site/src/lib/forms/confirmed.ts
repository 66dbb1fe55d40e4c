import { z } from 'zod';

/** The box of a change worth a second thought: a page may have several, so each has its own name. */
export const confirmationName = (action: string): string => `confirmer-${action}`;

/** The part of a form's definition that asks for the box of `action` to be ticked. */
export function confirmation(action: string) {
  const name = confirmationName(action);
  return {
    fields: { [name]: 'box' as const },
    schema: z.object({ [name]: z.literal(true, { error: 'Cochez la case pour confirmer.' }) }),
  };
}
