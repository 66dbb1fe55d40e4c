import { z } from 'zod';

/** Something a public publication lacks: `field` is where it is filled in (a field name, `index.<category>`, or `contents.<key>.<field>`). */
export const missingItem = z.object({ code: z.string(), message: z.string(), field: z.string() });
export type MissingItem = z.infer<typeof missingItem>;

/**
 * The body of every refusal. `details.fields` gives a French sentence per field path.
 *
 * | status | name | more in `details` |
 * |---|---|---|
 * | 400 | `ValidationError` | `fields`; `missing` when a publication is refused |
 * | 401 | `UnauthorizedError` | |
 * | 403 | `ForbiddenError` | |
 * | 404 | `NotFoundError` | what does not exist and what may not be seen answer alike |
 * | 409 | `ConflictError` | `current` (what is stored now) and `submitted` (what was sent): nothing typed is lost |
 */
export const refusal = z.object({
  data: z.null().optional(),
  error: z.object({
    status: z.number(),
    name: z.string(),
    message: z.string(),
    details: z
      .object({
        fields: z.record(z.string(), z.string()).optional(),
        missing: z.array(missingItem).optional(),
        current: z.unknown().optional(),
        submitted: z.unknown().optional(),
      })
      .optional(),
  }),
});
export type Refusal = z.infer<typeof refusal>;

/** `contents.2.title` for the path of an issue; the whole form is `''`. */
const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** French messages by field path, the first of each field; unknown fields are named one by one. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathOf([...issue.path, key])) : [pathOf(issue.path)];
    const message = issue.code === 'unrecognized_keys' ? 'Ce champ n’est pas attendu ici.' : issue.message;
    for (const path of paths) fields[path] ??= message;
  }
  return fields;
}
