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
