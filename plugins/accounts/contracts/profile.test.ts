import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsByField, profileSchema } from './index';

const profile = {
  firstName: 'Camille',
  lastName: 'Le Goff',
  actorType: 'mediateur-numerique',
  territory: 'DEP-76',
  biography: null,
  website: null,
  socialLinks: { linkedin: null, facebook: null, x: null, mastodon: null },
  contactEmail: null,
  emailIsPublic: false,
  profileVisibility: 'members',
};
const fieldsOf = (over: object) => {
  const result = profileSchema.safeParse({ ...profile, ...over });
  return result.success ? [] : Object.keys(errorsByField(result.error));
};

describe('the contract of a profile', () => {
  it('accepts a profile, whose actor type may be left out', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ actorType: undefined })).toEqual([]);
  });

  it.each([
    ['biography', { biography: 'x'.repeat(2_001) }],
    ['website', { website: 'ftp://exemple.fr' }],
    ['website', { website: 'https://camille:secret@exemple.fr' }],
    ['socialLinks.x', { socialLinks: { ...profile.socialLinks, x: 'javascript:alert(1)' } }],
    ['contactEmail', { contactEmail: 'camille' }],
    ['contactEmail', { contactEmail: '', emailIsPublic: true }],
    ['emailIsPublic', { emailIsPublic: 'oui' }],
    ['profileVisibility', { profileVisibility: 'private' }],
    ['lastName', { lastName: '<b>' }],
  ])('blames %s alone for %j', (field, over) => {
    expect(fieldsOf(over)).toEqual([field]);
  });

  it('clears what is emptied', () => {
    expect(profileSchema.parse({ ...profile, biography: ' \n', website: '', contactEmail: '' })).toEqual(profile);
  });

  it('never lets through what a member may not set', () => {
    const forbidden = [
      'actorTypeVerified',
      'active',
      'charterVersion',
      'charterAcceptedAt',
      'slug',
      'account',
      'photo',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...forbidden), fc.anything(), (name, value) => {
        expect(profileSchema.parse({ ...profile, [name]: value })).toEqual(profile);
      }),
    );
  });
});
