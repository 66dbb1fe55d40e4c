import { type MailContent, writeMail } from './mail-text';

const page = (site: string, path: string, token?: string) => {
  const url = new URL(path, site);
  if (token) url.searchParams.set('jeton', token);
  return url.href;
};
const greeting = (firstName: string) => `Bonjour ${firstName},`;
const notYou = 'Si vous n’êtes pas à l’origine de cette demande, ignorez ce courriel : rien ne changera.';

/** @param site the public address of the site, from configuration: never from a request */
export const confirmationMail = (site: string, firstName: string, token: string): MailContent =>
  writeMail({
    subject: 'Confirmez votre inscription à La Base',
    greeting: greeting(firstName),
    paragraphs: ['Pour terminer votre inscription à La Base, confirmez que cette adresse est bien la vôtre.'],
    link: { label: 'Confirmer mon adresse', url: page(site, '/inscription/confirmation', token) },
    ending: ['Ce lien fonctionne une seule fois, pendant 7 jours.', notYou],
  });

/** Sent instead of the confirmation when somebody signs up with an address that already has an account. */
export const alreadyMemberMail = (site: string, firstName: string): MailContent =>
  writeMail({
    subject: 'Vous avez déjà un compte sur La Base',
    greeting: greeting(firstName),
    paragraphs: [
      'Quelqu’un, peut-être vous, a demandé une inscription à La Base avec cette adresse. Elle a déjà un compte : il n’y en a pas besoin d’un second.',
      'Si vous ne vous souvenez plus de votre mot de passe, ou si vous n’avez jamais créé ce compte, choisissez un nouveau mot de passe.',
    ],
    link: { label: 'Choisir un nouveau mot de passe', url: page(site, '/mot-de-passe-oublie') },
    ending: [`Pour vous connecter : ${page(site, '/connexion')}`, notYou],
  });

/** @param token good for one hour */
export const passwordResetMail = (site: string, firstName: string, token: string): MailContent =>
  writeMail({
    subject: 'Choisissez un nouveau mot de passe',
    greeting: greeting(firstName),
    paragraphs: ['Vous avez demandé à changer le mot de passe de votre compte La Base.'],
    link: { label: 'Choisir un nouveau mot de passe', url: page(site, '/nouveau-mot-de-passe', token) },
    ending: ['Ce lien fonctionne une seule fois, pendant une heure.', notYou],
  });

/** Tells the owner, after the fact, so that a change made by somebody else does not go unnoticed. */
export const passwordChangedMail = (site: string, firstName: string): MailContent =>
  writeMail({
    subject: 'Votre mot de passe a été changé',
    greeting: greeting(firstName),
    paragraphs: [
      'Le mot de passe de votre compte La Base vient d’être changé, et toutes les sessions ouvertes ont été fermées.',
      'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe.',
    ],
    link: { label: 'Choisir un nouveau mot de passe', url: page(site, '/mot-de-passe-oublie') },
    ending: [],
  });

/** Sent to the address a member wants for their account. @param token good for 24 hours */
export const emailChangeMail = (site: string, firstName: string, token: string): MailContent =>
  writeMail({
    subject: 'Confirmez votre nouvelle adresse',
    greeting: greeting(firstName),
    paragraphs: [
      'Vous avez demandé à utiliser cette adresse pour votre compte La Base. Confirmez qu’elle est bien la vôtre : le changement ne se fait qu’à ce moment-là.',
    ],
    link: { label: 'Confirmer ma nouvelle adresse', url: page(site, '/compte/courriel/confirmation', token) },
    ending: ['Ce lien fonctionne une seule fois, pendant 24 heures.', notYou],
  });

/** Sent instead to an address that already has an account: its owner learns that somebody tried. */
export const addressTakenMail = (site: string, firstName: string): MailContent =>
  writeMail({
    subject: 'Quelqu’un a voulu utiliser votre adresse',
    greeting: greeting(firstName),
    paragraphs: [
      'Quelqu’un, peut-être vous, a demandé à utiliser cette adresse pour un autre compte La Base. Elle a déjà un compte : rien n’a changé.',
      'Si c’était vous, connectez-vous avec cette adresse. Si vous ne vous souvenez plus du mot de passe, ou si vous n’avez jamais créé ce compte, choisissez un nouveau mot de passe.',
    ],
    link: { label: 'Choisir un nouveau mot de passe', url: page(site, '/mot-de-passe-oublie') },
    ending: [`Pour vous connecter : ${page(site, '/connexion')}`],
  });

/** Tells the present address that a change was asked for. */
export const emailChangeAskedMail = (site: string, firstName: string, newAddress: string): MailContent =>
  writeMail({
    subject: 'Changement d’adresse demandé',
    greeting: greeting(firstName),
    paragraphs: [
      `Le changement de l’adresse de votre compte La Base a été demandé. La nouvelle adresse serait : ${newAddress}`,
      'Rien ne change tant que le lien envoyé à cette nouvelle adresse n’a pas été ouvert.',
      'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe : la demande sera annulée et toutes les sessions seront fermées.',
    ],
    link: { label: 'Choisir un nouveau mot de passe', url: page(site, '/mot-de-passe-oublie') },
    ending: [],
  });

/** The last mail to an address that is no longer the account's. */
export const emailChangedMail = (site: string, firstName: string, newAddress: string): MailContent =>
  writeMail({
    subject: 'L’adresse de votre compte a changé',
    greeting: greeting(firstName),
    paragraphs: [
      `L’adresse de votre compte La Base est maintenant : ${newAddress}`,
      'Les autres sessions ouvertes ont été fermées. Nous n’écrirons plus à l’ancienne adresse, celle où vous lisez ce courriel.',
      'Si ce n’est pas vous, écrivez à l’équipe de La Base : la page d’aide dit comment.',
    ],
    link: { label: 'Ouvrir la page d’aide', url: page(site, '/aide') },
    ending: [],
  });
