import type { Core } from '@strapi/strapi';
import { userPasswords } from '../seams';
import { invalid, signInFirst } from './refusals';
import type { Account, Owner, Registry } from './registry';
import type { OpenSession } from './sessions';

/** An account and its profile. */
export interface OwnAccount {
  account: Account;
  owner: Owner;
}

/**
 * The account of a session, for a change that asks for its password again. Callers run it as the system.
 *
 * @param field where the form asks for the password
 * @throws ValidationError when the password is wrong
 */
export async function withPassword(
  strapi: Core.Strapi,
  session: OpenSession,
  { password, field }: { password: string; field: string },
): Promise<OwnAccount> {
  const registry = strapi.plugin('accounts').service('registry') as Registry;
  const account = await registry.findByRow(Number(session.userId));
  const owner = account && (await registry.ownerOf(account.id));
  if (!account || !owner) throw signInFirst();
  if (!(await userPasswords(strapi).validatePassword(password, account.password)))
    throw invalid({ [field]: 'Vérifiez votre mot de passe actuel : ce n’est pas celui-ci.' });
  return { account, owner };
}
