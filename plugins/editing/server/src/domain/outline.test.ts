import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addContent,
  addSection,
  inReadingOrder,
  moveContent,
  moveSection,
  PartError,
  removeContent,
  removeSection,
  stepContent,
  type Outline,
} from './outline';

interface Content {
  key: string;
  section: string | null;
  text: string;
}
type Tested = Outline<Content, { key: string }>;

const outlines: fc.Arbitrary<Tested> = fc
  .record({
    sections: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 }),
    contents: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...'abcdefgh'),
        section: fc.constantFrom(null, 'A', 'B', 'C', 'D'),
        text: fc.string(),
      }),
      {
        selector: ({ key }) => key,
        maxLength: 8,
      },
    ),
  })
  .map(({ sections, contents }) => ({ sections: sections.map((key) => ({ key })), contents }));

const key = fc.constantFrom(...'abcdefgh');
const sectionKey = fc.constantFrom('A', 'B', 'C', 'D');
const step = fc.constantFrom('up' as const, 'down' as const);
const place = fc.record({ section: fc.option(sectionKey), after: fc.option(key) }, { requiredKeys: [] });

const keysOf = (parts: readonly { key: string }[]) => parts.map((part) => part.key).sort();
const texts = (outline: Tested) => Object.fromEntries(outline.contents.map((content) => [content.key, content.text]));
const show = (outline: Tested) =>
  outline.contents.map((content) => `${content.section ?? '-'}${content.key}`).join(' ');

/** Runs a command; one that names an unknown part is refused as a whole, which leaves the outline as it was. */
const attempt = (outline: Tested, command: () => Tested): Tested => {
  try {
    return command();
  } catch (error) {
    expect(error).toBeInstanceOf(PartError);
    return outline;
  }
};

function expectSound(outline: Tested) {
  expect(show(inReadingOrder(outline))).toBe(show(outline));
  for (const { section } of outline.contents)
    if (section !== null) expect(outline.sections.map((item) => item.key)).toContain(section);
}

describe('an outline', () => {
  it('loses and repeats no content, whatever is moved', () => {
    fc.assert(
      fc.property(
        outlines,
        fc.array(
          fc.oneof(
            fc.record({ do: fc.constant('step' as const), key, step }),
            fc.record({
              do: fc.constant('move' as const),
              key,
              before: fc.option(key),
              section: fc.option(sectionKey),
            }),
            fc.record({ do: fc.constant('moveSection' as const), key: sectionKey, step }),
            fc.record({ do: fc.constant('placeSection' as const), key: sectionKey, before: fc.option(sectionKey) }),
            fc.record({ do: fc.constant('addSection' as const), key: sectionKey, after: fc.option(sectionKey) }),
            fc.record({ do: fc.constant('removeSection' as const), key: sectionKey }),
          ),
          { maxLength: 12 },
        ),
        (start, commands) => {
          let outline = inReadingOrder(start);
          for (const command of commands) {
            outline = attempt(outline, () => {
              switch (command.do) {
                case 'step':
                  return stepContent(outline, command.key, command.step);
                case 'move':
                  return moveContent(outline, command.key, command);
                case 'moveSection':
                  return moveSection(outline, command.key, { direction: command.step });
                case 'placeSection':
                  return moveSection(outline, command.key, { before: command.before });
                case 'addSection':
                  return addSection(outline, { key: command.key }, command.after);
                case 'removeSection':
                  return removeSection(outline, command.key);
              }
            });
            expectSound(outline);
            expect(texts(outline)).toEqual(texts(start));
            expect(keysOf(outline.contents)).toEqual(keysOf(start.contents));
            expect(new Set(keysOf(outline.sections)).size).toBe(outline.sections.length);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('puts a removed content back where it was', () => {
    fc.assert(
      fc.property(outlines, key, (start, target) => {
        const outline = inReadingOrder(start);
        fc.pre(outline.contents.some((content) => content.key === target));
        const { outline: without, removed, place: back } = removeContent(outline, target);
        expect(keysOf(without.contents)).not.toContain(target);
        expect(addContent(without, removed, back)).toEqual(outline);
      }),
    );
  });

  it('adds a content exactly where it is told, or refuses', () => {
    fc.assert(
      fc.property(outlines, place, (start, where) => {
        const outline = inReadingOrder(start);
        const added = attempt(outline, () => addContent(outline, { key: 'new', section: null, text: 'x' }, where));
        if (added === outline) return;
        expectSound(added);
        expect(added.contents.filter((content) => content.key !== 'new')).toEqual(outline.contents);
        const index = added.contents.findIndex((content) => content.key === 'new');
        const content = added.contents[index];
        if (where.section !== undefined) expect(content?.section).toBe(where.section);
        if (where.after) expect(added.contents[index - 1]?.key).toBe(where.after);
        if (where.after === null) expect(added.contents[index - 1]?.section).not.toBe(content?.section);
        if (where.after === undefined) expect(added.contents[index + 1]?.section).not.toBe(content?.section);
      }),
    );
  });

  it('undoes a step by the opposite step, except at the ends of the resource', () => {
    fc.assert(
      fc.property(outlines, key, (start, target) => {
        const outline = inReadingOrder(start);
        fc.pre(outline.contents.some((content) => content.key === target));
        const up = stepContent(outline, target, 'up');
        if (show(up) !== show(outline)) expect(show(stepContent(up, target, 'down'))).toBe(show(outline));
      }),
    );
  });

  const example: Tested = {
    sections: [{ key: 'A' }, { key: 'B' }],
    contents: ['-a', 'Ab', 'Ac', 'Bd'].map((code) => ({
      key: code[1] as string,
      section: code[0] === '-' ? null : (code[0] as string),
      text: '',
    })),
  };

  it.each([
    ['b', 'up', '-a -b Ac Bd'],
    ['b', 'down', '-a Ac Ab Bd'],
    ['c', 'down', '-a Ab Bc Bd'],
    ['a', 'up', '-a Ab Ac Bd'],
    ['d', 'down', '-a Ab Ac Bd'],
  ] as const)('moves %s %s', (target, direction, expected) => {
    expect(show(stepContent(example, target, direction))).toBe(expected);
  });

  it('gives the contents of a removed section to the one before', () => {
    expect(show(removeSection(example, 'B'))).toBe('-a Ab Ac Ad');
    expect(show(removeSection(example, 'A'))).toBe('-a -b -c Bd');
  });

  it('refuses a neighbour from another section', () => {
    expect(() => moveContent(example, 'a', { before: 'd', section: 'A' })).toThrow(PartError);
    expect(() => addContent(example, { key: 'b', section: null, text: '' }, {})).toThrow(PartError);
  });
});
