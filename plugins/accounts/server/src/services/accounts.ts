import { randomBytes, randomUUID } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { ChangePassword, SignIn, SignInAnswer, SignUp } from '../../../contracts';
import { alreadyMemberMail, confirmationMail, passwordChangedMail, passwordResetMail } from '../domain/account-mails';
import { canonicalEmail } from '../domain/email-address';
import { passwordWeakness } from '../domain/password-policy';
import { publicSite, runAsSystem, userPasswords } from '../seams';
import type { Mail } from './mail';
import { withPassword } from './own-account';
import type { Profile } from './profile';
import { badLink, invalid } from './refusals';
import type { Account, ChosenTags, Registry } from './registry';
import type { OpenSession, Sessions } from './sessions';
import type { Tokens } from './tokens';

/** Undoes the transaction it is thrown in, on purpose. */
class Undo extends Error {}

const wrongCredentials = () =>
  new errors.UnauthorizedError('Vérifiez votre adresse et votre mot de passe : ils ne correspondent à aucun compte.');

/** What people do with their account. Nothing here tells whether an address is known to whoever does not own it. */
export const accounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = <Service>(name: string) => strapi.plugin('accounts').service(name) as Service;
  const registry = () => service<Registry>('registry');
  const tokens = () => service<Tokens>('tokens');
  const mail = () => service<Mail>('mail');
  const sessions = () => service<Sessions>('sessions');
  const asSystem = <Result>(fn: () => Promise<Result>) => runAsSystem(strapi, fn);
  let decoyHash: Promise<string> | undefined;

  const strongEnough = (password: string, personal: string[]) => {
    const weakness = passwordWeakness(password, personal);
    if (weakness) throw invalid({ password: weakness });
  };

  const answer = async (account: Account, memberId: string, userAgent: string): Promise<SignInAnswer> => ({
    ...(await sessions().open(account.id, userAgent)),
    member: await service<Profile>('profile').of(memberId),
  });

  /** Mails a link to the owner of `account`; without one, does the same work and sends nothing. */
  const mailLink = async (purpose: 'confirmation' | 'password-reset', account: Account | null, address: string) => {
    const owner = await registry().ownerOf(account?.id ?? 0);
    const known = account !== null && owner !== null;
    const token = await tokens().issue(purpose, known ? account.documentId : '');
    const write = purpose === 'confirmation' ? confirmationMail : passwordResetMail;
    const message = { kind: purpose, to: address, ...write(publicSite(), owner?.firstName ?? '', token) };
    await (known ? mail().send(message) : mail().sendNothing(message));
  };

  return {
    /**
     * Checks what a contract can't: the password's strength and the chosen tags. Says nothing about the address.
     *
     * @throws ValidationError for a weak password or a tag that can't be chosen
     */
    checkSignUp: (signUp: SignUp): Promise<ChosenTags> =>
      asSystem(async () => {
        strongEnough(signUp.password, [signUp.firstName, signUp.lastName, signUp.email]);
        return registry().chosenTags(signUp);
      }),

    /**
     * Opens an unconfirmed account and mails a confirmation link; when the address has an account, mails its owner instead.
     * Both run the same statements and hash once: with a known address the creation is made for a stand-in and undone.
     *
     * @param tags what {@link checkSignUp} answered
     */
    signUp: (signUp: SignUp, tags: ChosenTags) =>
      asSystem(async () => {
        let known = await registry().findByEmail(signUp.email);
        let owner = await registry().ownerOf(known?.id ?? 0);
        const token = await strapi.db
          .transaction(async () => {
            const email = known ? `${randomUUID()}@undone.invalid` : signUp.email;
            const documentId = await registry().create({ ...signUp, email }, tags);
            const code = await tokens().issue('confirmation', documentId);
            if (known) throw new Undo();
            return code;
          })
          .catch(async (error: unknown) => {
            if (error instanceof Undo) return '';
            // Another sign-up with this address was quicker: the unique index has refused this one.
            known = await registry().findByEmail(signUp.email);
            if (!known) throw error;
            owner = await registry().ownerOf(known.id);
            return '';
          });
        const content = known
          ? alreadyMemberMail(publicSite(), owner?.firstName ?? '')
          : confirmationMail(publicSite(), signUp.firstName, token);
        await mail().send({
          kind: known ? 'already-member' : 'confirmation',
          to: canonicalEmail(signUp.email),
          ...content,
        });
      }),

    /**
     * Confirms the address a code was sent to, and gives the actor type that owning it proves.
     *
     * @throws ValidationError when the code is no good
     */
    confirm: (token: string) =>
      asSystem(() =>
        strapi.db.transaction(async () => {
          const code = await tokens().redeem('confirmation', token);
          const account = code && (await registry().find(code.owner));
          if (!account) throw badLink();
          await registry().confirmAddress(account, {});
        }),
      ),

    /** Mails a new confirmation link to an address that waits for one. */
    resend: (email: string) =>
      asSystem(async () => {
        const account = await registry().findByEmail(email);
        const waiting = account && !account.confirmed && !account.blocked ? account : null;
        await mailLink('confirmation', waiting, canonicalEmail(email));
      }),

    /**
     * Opens a session.
     *
     * @param userAgent what the browser says it is
     * @throws UnauthorizedError when the address or the password is wrong (told apart by nothing)
     * @throws ForbiddenError, to who gave the right password, when the address is unconfirmed or the account suspended
     */
    signIn: ({ email, password }: SignIn, userAgent: string): Promise<SignInAnswer> =>
      asSystem(async () => {
        decoyHash ??= userPasswords(strapi)
          .ensureHashedPasswords({ password: randomBytes(24).toString('base64url') })
          .then((values) => values.password);
        const account = await registry().findByEmail(email);
        const owner = await registry().ownerOf(account?.id ?? 0);
        const right = await userPasswords(strapi).validatePassword(password, account?.password || (await decoyHash));
        if (!account || !owner || !right) throw wrongCredentials();
        if (account.blocked) throw new errors.ForbiddenError('Écrivez à l’équipe de La Base : ce compte est suspendu.');
        if (!account.confirmed) {
          throw new errors.ForbiddenError(
            'Confirmez d’abord votre adresse : ouvrez le lien reçu par courriel, ou demandez-en un nouveau.',
            {
              reason: 'unconfirmed',
            },
          );
        }
        return answer(account, owner.documentId, userAgent);
      }),

    /** Mails a link to choose a new password. */
    forgotten: (email: string) =>
      asSystem(async () => {
        const account = await registry().findByEmail(email);
        const open = account && !account.blocked ? account : null;
        await mailLink('password-reset', open, canonicalEmail(email));
      }),

    /**
     * Sets a new password with a code sent by mail, and closes every session. Having received the code confirms the address:
     * so its owner can take over an account somebody else opened on it.
     *
     * @throws ValidationError when the code is no good (it is used up) or the password weak (the code stays good)
     */
    reset: (token: string, password: string) =>
      asSystem(() =>
        strapi.db.transaction(async () => {
          const code = await tokens().redeem('password-reset', token);
          const account = code && (await registry().find(code.owner));
          if (!account || account.blocked) throw badLink();
          const owner = await registry().ownerOf(account.id);
          strongEnough(password, [owner?.firstName ?? '', owner?.lastName ?? '', account.email]);
          await registry().confirmAddress(account, { password });
          const content = passwordChangedMail(publicSite(), owner?.firstName ?? '');
          await mail().send({ kind: 'password-changed', to: account.email, ...content });
        }),
      ),

    /**
     * Changes the password of who is signed in: every session is closed and a new one opened for them.
     *
     * @throws ValidationError when the current password is wrong or the new one weak
     */
    changePassword: (
      session: OpenSession,
      { currentPassword, password }: ChangePassword,
      userAgent: string,
    ): Promise<SignInAnswer> =>
      asSystem(async () => {
        const current = { password: currentPassword, field: 'currentPassword' };
        const { account, owner } = await withPassword(strapi, session, current);
        strongEnough(password, [owner.firstName, owner.lastName, account.email]);
        await registry().update(account, { password });
        const content = passwordChangedMail(publicSite(), owner.firstName);
        await mail().send({ kind: 'password-changed', to: account.email, ...content });
        return answer(account, session.memberId, userAgent);
      }),
  };
};

export type Accounts = ReturnType<typeof accounts>;
