/**
 * The order of a resource: sections one after the other, and contents one after the other inside a section or before the
 * first one. Pure: every function answers a new outline with the same parts, each exactly once.
 */
export interface Placed {
  readonly key: string;
  /** Key of a section, or null: before the first section. */
  readonly section: string | null;
}

export interface Named {
  readonly key: string;
}

export interface Outline<Content extends Placed, Section extends Named> {
  readonly sections: readonly Section[];
  readonly contents: readonly Content[];
}

/** A command named a part which the resource has not, or already has. `field` is the field of the command that named it. */
export class PartError extends Error {
  constructor(
    readonly field: 'key' | 'section' | 'after' | 'before',
    readonly reason: 'unknown' | 'taken',
  ) {
    super(`${reason} part in ${field}`);
    this.name = 'PartError';
  }
}

export type Step = 'up' | 'down';

const rank = (sections: readonly Named[], section: string | null) =>
  section === null ? -1 : sections.findIndex(({ key }) => key === section);

/** Contents in reading order. One whose section is gone comes first, out of any section: it is never lost. */
export function inReadingOrder<Content extends Placed, Section extends Named>({
  sections,
  contents,
}: Outline<Content, Section>): Outline<Content, Section> {
  const placed = contents.map((content) =>
    content.section !== null && rank(sections, content.section) < 0 ? { ...content, section: null } : content,
  );
  const ordered = placed.toSorted((left, right) => rank(sections, left.section) - rank(sections, right.section));
  return { sections, contents: ordered };
}

function indexOf(parts: readonly Named[], key: string, field: PartError['field']): number {
  const index = parts.findIndex((part) => part.key === key);
  if (index < 0) throw new PartError(field, 'unknown');
  return index;
}

const insertAt = <Item>(items: readonly Item[], index: number, item: Item): Item[] => items.toSpliced(index, 0, item);

function requireSection(sections: readonly Named[], section: string | null): void {
  if (section !== null) indexOf(sections, section, 'section');
}

/** Index just after the last content of the sections up to and including `section`. */
const endOf = (outline: Outline<Placed, Named>, section: string | null) =>
  outline.contents.filter((content) => rank(outline.sections, content.section) <= rank(outline.sections, section))
    .length;

export interface Place {
  /** Left out: the section of `after`, else the last one. */
  readonly section?: string | null;
  /** Key of a content of that section; null: first; left out: last. */
  readonly after?: string | null;
}

/**
 * Adds a content. Its own `section` is replaced by the one it is placed in.
 *
 * @throws PartError when its key is taken, or when `section` or `after` name no part (or `after` one of another section)
 */
export function addContent<Content extends Placed, Section extends Named>(
  given: Outline<Content, Section>,
  content: Content,
  place: Place,
): Outline<Content, Section> {
  const outline = inReadingOrder(given);
  if (outline.contents.some(({ key }) => key === content.key)) throw new PartError('key', 'taken');
  const after = place.after ? outline.contents[indexOf(outline.contents, place.after, 'after')] : undefined;
  const section =
    place.section !== undefined ? place.section : after ? after.section : (outline.sections.at(-1)?.key ?? null);
  requireSection(outline.sections, section);
  if (after && after.section !== section) throw new PartError('after', 'unknown');
  const end = endOf(outline, section);
  const first = end - outline.contents.filter((other) => other.section === section).length;
  const index = after ? outline.contents.indexOf(after) + 1 : place.after === null ? first : end;
  return { sections: outline.sections, contents: insertAt(outline.contents, index, { ...content, section }) };
}

/** @throws PartError when no content has this key */
export function removeContent<Content extends Placed, Section extends Named>(
  given: Outline<Content, Section>,
  key: string,
): { outline: Outline<Content, Section>; removed: Content; place: { section: string | null; after: string | null } } {
  const outline = inReadingOrder(given);
  const index = indexOf(outline.contents, key, 'key');
  const removed = outline.contents[index] as Content;
  const before = outline.contents[index - 1];
  const after = before && before.section === removed.section ? before.key : null;
  return {
    outline: { sections: outline.sections, contents: outline.contents.toSpliced(index, 1) },
    removed,
    place: { section: removed.section, after },
  };
}

/**
 * Moves a content by one step. At the edge of its section it goes through to the neighbouring one; at the edge of the resource
 * it stays.
 *
 * @throws PartError when no content has this key
 */
export function stepContent<Content extends Placed, Section extends Named>(
  given: Outline<Content, Section>,
  key: string,
  step: Step,
): Outline<Content, Section> {
  const outline = inReadingOrder(given);
  const { sections, contents } = outline;
  const index = indexOf(contents, key, 'key');
  const content = contents[index] as Content;
  const neighbour = contents[step === 'up' ? index - 1 : index + 1];
  if (neighbour && neighbour.section === content.section) {
    const others = contents.toSpliced(index, 1);
    return { sections, contents: insertAt(others, others.indexOf(neighbour) + (step === 'up' ? 0 : 1), content) };
  }
  const target = rank(sections, content.section) + (step === 'up' ? -1 : 1);
  if (target < -1 || target >= sections.length) return outline;
  const moved = { ...content, section: target === -1 ? null : (sections[target] as Section).key };
  return { sections, contents: contents.with(index, moved) };
}

/**
 * Moves a content before another (null: at the end of `section`).
 *
 * @throws PartError when a key names no part, or when `before` is not in `section`
 */
export function moveContent<Content extends Placed, Section extends Named>(
  given: Outline<Content, Section>,
  key: string,
  { before, section: wanted }: { before: string | null; section?: string | null },
): Outline<Content, Section> {
  const outline = inReadingOrder(given);
  const content = outline.contents[indexOf(outline.contents, key, 'key')] as Content;
  const target = before === null ? undefined : outline.contents[indexOf(outline.contents, before, 'before')];
  const section = wanted !== undefined ? wanted : target ? target.section : content.section;
  requireSection(outline.sections, section);
  if (target && target.section !== section) throw new PartError('before', 'unknown');
  if (before === key) return outline;
  const others = { sections: outline.sections, contents: outline.contents.filter((other) => other !== content) };
  const index = target ? others.contents.indexOf(target) : endOf(others, section);
  return { sections: outline.sections, contents: insertAt(others.contents, index, { ...content, section }) };
}

/** @throws PartError when the key is taken or `after` names no section. `after`: null to come first, left out to come last */
export function addSection<Content extends Placed, Section extends Named>(
  { sections, contents }: Outline<Content, Section>,
  section: Section,
  after?: string | null,
): Outline<Content, Section> {
  if (sections.some(({ key }) => key === section.key)) throw new PartError('key', 'taken');
  const index = after === undefined ? sections.length : after === null ? 0 : indexOf(sections, after, 'after') + 1;
  return inReadingOrder({ sections: insertAt(sections, index, section), contents });
}

/** Removes a section; its contents go to the end of the one before. @throws PartError when no section has this key */
export function removeSection<Content extends Placed, Section extends Named>(
  { sections, contents }: Outline<Content, Section>,
  key: string,
): Outline<Content, Section> {
  const index = indexOf(sections, key, 'key');
  const previous = sections[index - 1]?.key ?? null;
  const ordered = inReadingOrder({ sections, contents }).contents;
  return inReadingOrder({
    sections: sections.toSpliced(index, 1),
    contents: ordered.map((content) => (content.section === key ? { ...content, section: previous } : content)),
  });
}

/** Moves a section and its contents: one step, or before another (null: last). @throws PartError when a key names no section */
export function moveSection<Content extends Placed, Section extends Named>(
  { sections, contents }: Outline<Content, Section>,
  key: string,
  move: { direction: Step } | { before: string | null },
): Outline<Content, Section> {
  const index = indexOf(sections, key, 'key');
  const section = sections[index] as Section;
  const others = sections.toSpliced(index, 1);
  const target =
    'direction' in move
      ? Math.min(Math.max(index + (move.direction === 'up' ? -1 : 1), 0), others.length)
      : move.before === null
        ? others.length
        : move.before === key
          ? index
          : indexOf(others, move.before, 'before');
  return inReadingOrder({ sections: insertAt(others, target, section), contents });
}
