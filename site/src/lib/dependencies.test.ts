import { describe, expect, it } from 'vitest';
import { dependencyHeaders, dependsOn, everything, maximumKeys, personalPage, publicPage } from './dependencies';

describe('what a page tells the page store', () => {
  it('lists each key once', () => {
    const locals = {};
    dependsOn(locals, 'resource:a', 'base:b', 'resource:a');
    expect(dependencyHeaders(locals)['x-page-depends']).toBe('resource:a,base:b');
  });

  it('is silent about storing unless the page says it is public', () => {
    const locals = {};
    dependsOn(locals, 'resource:a');
    expect(dependencyHeaders(locals)).not.toHaveProperty('x-page-store');
    publicPage(locals);
    expect(dependencyHeaders(locals)['x-page-store']).toBe('public');
  });

  it('never lets a page read with a session be stored', () => {
    const locals = {};
    personalPage(locals);
    publicPage(locals);
    expect(dependencyHeaders(locals)).not.toHaveProperty('x-page-store');
  });

  it('depends on everything rather than on a truncated list', () => {
    const locals = {};
    for (let index = 0; index <= maximumKeys; index += 1) dependsOn(locals, `resource:${index}`);
    expect(dependencyHeaders(locals)['x-page-depends']).toBe(everything);
  });
});
