import { describe, expect, it } from 'vitest';
import { jsonForScript } from './json-ld';

describe('structured data in a page', () => {
  it('cannot be closed by a member’s text', () => {
    const name = '</script><script>alert(1)</script><!-- &\u2028';
    const json = jsonForScript({ name });
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json)).toEqual({ name });
  });
});
