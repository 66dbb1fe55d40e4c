import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';

export type Context = Parameters<Core.ControllerHandler>[0];

/** @throws ValidationError naming each wrong field */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new errors.ValidationError('Requête invalide', {
    fields: Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message])),
  });
}
