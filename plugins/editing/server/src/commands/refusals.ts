import { errors } from '@strapi/utils';
import type { Missing } from '../domain/publication-check';

/** A command that can't be done as it was sent: one French sentence per field path. */
export const invalid = (fields: Record<string, string>, more: { missing?: readonly Missing[] } = {}) =>
  new errors.ValidationError(
    Object.keys(fields).length > 1
      ? 'Certains champs sont à corriger.'
      : (Object.values(fields)[0] ?? 'La demande est à corriger.'),
    { fields, ...more },
  );

/** The same words for what does not exist and for what may not be seen. */
export const unknown = () => new errors.NotFoundError('Cet élément n’existe pas ou n’est plus visible.');

export const forbidden = (message: string) => new errors.ForbiddenError(message);

/** Someone else changed it since it was read: both versions go back, so that nothing typed is lost. */
export class Conflict extends Error {
  constructor(
    readonly current: unknown,
    readonly submitted: unknown,
  ) {
    super('Cet élément a été modifié entre-temps. Comparez les deux versions puis enregistrez à nouveau.');
    this.name = 'ConflictError';
  }
}
