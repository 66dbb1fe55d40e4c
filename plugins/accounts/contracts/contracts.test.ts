import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmationSchema, errorsByField, resetSchema, signUpSchema } from './index';

const signUp = {
  firstName: 'Camille',
  lastName: 'Le Goff',
  email: 'camille@exemple.fr',
  password: 'renard violet sur la digue',
  actorType: 'mediateur-numerique',
  territory: 'DEP-76',
  charterAccepted: true,
};
const fieldsOf = (input: unknown) => {
  const result = signUpSchema.safeParse(input);
  return result.success ? {} : errorsByField(result.error);
};

describe('the sign-up contract', () => {
  it('accepts the six fields and the charter', () => {
    expect(fieldsOf(signUp)).toEqual({});
  });

  it('says in French what to do beside each missing field', () => {
    const fields = fieldsOf({});
    expect(Object.keys(fields).sort()).toEqual(Object.keys(signUp).sort());
    for (const message of Object.values(fields)) expect(message).toMatch(/^(Indiquez|Choisissez|Cochez) .*\.$/);
  });

  it.each([
    ['firstName', 'C'],
    ['lastName', 'x'.repeat(101)],
    ['lastName', 'Le\r\nBcc: x@y.fr'],
    ['firstName', '<b>Camille</b>'],
    ['email', 'camille'],
    ['password', 'onze signes'],
    ['password', 'é'.repeat(37)],
    ['actorType', { slug: 'elu' }],
    ['territory', "DEP-76'"],
    ['charterAccepted', false],
  ])('refuses %s = %j and blames that field only', (field, value) => {
    expect(Object.keys(fieldsOf({ ...signUp, [field]: value }))).toEqual([field]);
  });

  it('drops what it does not know', () => {
    expect(signUpSchema.parse({ ...signUp, actorTypeVerified: true, confirmed: true })).toEqual(signUp);
  });
});

describe('the codes received by mail', () => {
  it('are strings of one form only', () => {
    const code = fc.anything().filter((value) => typeof value !== 'string' || !/^[\w-]{43}$/.test(value));
    fc.assert(
      fc.property(code, (token) => {
        expect(confirmationSchema.safeParse({ token }).success).toBe(false);
        expect(resetSchema.safeParse({ token, password: signUp.password }).success).toBe(false);
      }),
    );
  });
});
