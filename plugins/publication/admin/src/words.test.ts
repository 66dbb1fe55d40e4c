import { mailKinds } from '@labase/accounts/contracts';
import { describe, expect, it } from 'vitest';
import { mailKind } from './words';

describe('what a mail is for', () => {
  it.each(mailKinds)('%s is said in French', (kind) => {
    expect(mailKind(kind)).not.toBe(kind);
  });

  it('stays as it stands when nobody sends it any more', () => {
    expect(mailKind('toString')).toBe('toString');
  });
});
