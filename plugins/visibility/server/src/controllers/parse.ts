import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * What a contract reads in a request.
 *
 * @throws ValidationError with a message by field
 */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new errors.ValidationError('La demande est à corriger.', {
    fields: Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message])),
  });
}
