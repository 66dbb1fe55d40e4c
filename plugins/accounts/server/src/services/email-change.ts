import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { ChangeEmail, EmailConfirmed, EmailState } from '../../../contracts';
import { addressTakenMail, emailChangeAskedMail, emailChangeMail, emailChangedMail } from '../domain/account-mails';
import { canonicalEmail } from '../domain/email-address';
import { inJournal, publicSite, runAsSystem } from '../seams';
import type { Mail } from './mail';
import { type OwnAccount, withPassword } from './own-account';
import { badLink, invalid } from './refusals';
import type { Registry } from './registry';
import type { OpenSession, Sessions } from './sessions';
import type { Tokens } from './tokens';

const takenMeanwhile = 'Demandez une autre adresse : celle-ci a entre-temps été prise par un autre compte.';

/**
 * The change of an account's address: asked for with the password, done by the link sent to the new address. What follows from
 * the change (sessions, codes, an actor type the old address proved) is kept by `followAccounts`.
 */
export const emailChange = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = <Service>(name: string) => strapi.plugin('accounts').service(name) as Service;
  const registry = () => service<Registry>('registry');
  const tokens = () => service<Tokens>('tokens');
  const mail = () => service<Mail>('mail');
  const asSystem = <Result>(fn: () => Promise<Result>) => runAsSystem(strapi, fn);

  /** @throws ValidationError when another account has the address: whoever holds its code may be told */
  const change = (token: string): Promise<{ userId: number }> =>
    inJournal(strapi, async () => {
      const code = await tokens().redeem('email-change', token);
      const account = code && (await registry().find(code.owner));
      if (!account || !code.address || account.blocked) throw badLink();
      if (await registry().findByEmail(code.address)) throw invalid({ token: takenMeanwhile });
      const owner = await registry().ownerOf(account.id);
      await registry().confirmAddress(account, { email: code.address });
      const content = emailChangedMail(publicSite(), owner?.firstName ?? '', code.address);
      await mail().send({ kind: 'email-changed', to: account.email, ...content });
      return { userId: account.id };
    });

  return {
    /** The account's address, and the one that waits for its confirmation. */
    state: (session: OpenSession): Promise<EmailState> =>
      asSystem(async () => {
        const account = await registry().findByRow(Number(session.userId));
        const pending = await tokens().pendingAddress(account?.documentId ?? '');
        return {
          email: account?.email ?? '',
          pending: pending && { email: pending.address, expiresAt: pending.expiresAt },
        };
      }),

    /**
     * The account of who asks, who gave the right password. Says nothing about the new address.
     *
     * @throws ValidationError when the password is wrong, or the address is already theirs
     */
    check: (session: OpenSession, { email, password }: ChangeEmail): Promise<OwnAccount> =>
      asSystem(async () => {
        const own = await withPassword(strapi, session, { password, field: 'password' });
        if (canonicalEmail(email) === own.account.email)
          throw invalid({ email: 'Indiquez une autre adresse : celle-ci est déjà celle de votre compte.' });
        return own;
      }),

    /**
     * Mails a link to the new address and tells the present one. When the new address has an account, its owner gets another mail and
     * the code goes to nobody: the same statements run, and a former demand is revoked just the same.
     *
     * @param own what {@link check} answered
     */
    ask: ({ account, owner }: OwnAccount, email: string): Promise<void> =>
      asSystem(async () => {
        const address = canonicalEmail(email);
        const taken = await registry().findByEmail(address);
        const holder = await registry().ownerOf(taken?.id ?? 0);
        await strapi.db.transaction(async () => {
          const token = await tokens().issue('email-change', account.documentId, address);
          const content = taken
            ? addressTakenMail(publicSite(), holder?.firstName ?? '')
            : emailChangeMail(publicSite(), owner.firstName, token);
          await mail().send({ kind: 'email-change', to: address, ...content });
          const notice = emailChangeAskedMail(publicSite(), owner.firstName, address);
          await mail().send({ kind: 'email-change-asked', to: account.email, ...notice });
        });
      }),

    /** Forgets the change that waits: its link is no longer good. */
    cancel: (session: OpenSession): Promise<void> =>
      asSystem(async () => {
        const account = await registry().findByRow(Number(session.userId));
        if (account) await tokens().revoke(account.documentId, 'email-change');
      }),

    /**
     * Changes the address with the code sent to it. Every session is closed; who confirms from one of them gets a new one.
     *
     * @throws ValidationError when the code is no good, or the address was taken meanwhile
     */
    confirm: (session: OpenSession | null, token: string, userAgent: string): Promise<EmailConfirmed> =>
      asSystem(async () => {
        const { userId } = await change(token).catch((error: unknown) => {
          if (error instanceof errors.ApplicationError) throw error;
          // Another account was quicker: the unique index has refused this one.
          if (isUniqueViolation(error)) throw invalid({ token: takenMeanwhile });
          throw error;
        });
        const own = session !== null && Number(session.userId) === userId;
        return { session: own ? await service<Sessions>('sessions').open(userId, userAgent) : null };
      }),
  };
};

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && /unique/i.test(`${error.message} ${(error as { code?: string }).code ?? ''}`);

export type EmailChange = ReturnType<typeof emailChange>;
