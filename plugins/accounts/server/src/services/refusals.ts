import { errors } from '@strapi/utils';

const usedLink = 'Demandez un nouveau lien : celui-ci a déjà servi, a expiré ou est incomplet.';

/** A code that is unknown, used, expired or made for something else: nothing tells which. */
export const badLink = () => new errors.ValidationError(usedLink, { fields: { token: usedLink } });

/** One sentence beside each wrong field. */
export const invalid = (fields: Record<string, string>) =>
  new errors.ValidationError('Corrigez les champs signalés.', { fields });

export const signInFirst = () => new errors.UnauthorizedError('Connectez-vous pour continuer.');
