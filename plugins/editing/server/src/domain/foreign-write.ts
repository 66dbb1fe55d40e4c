/**
 * A resource written by another door than the commands: admin panel, seed, import. They know nothing of keys and revisions, and a
 * form of the admin panel sends back those it was shown.
 */
type Data = Record<string, unknown>;

/** What belongs to the document: changing it is no edit of the draft. */
const ofTheDocument = new Set([
  'visibility',
  'base',
  'creator',
  'contributors',
  'exceptionMembers',
  'exceptionActorTypes',
  'exceptionTerritories',
  'hiddenAt',
  'hiddenReason',
  'binnedAt',
  'binnedBy',
  'viewCount',
]);

const isList = (value: unknown): value is Data[] => Array.isArray(value);

const withKeys = (parts: Data[], newKey: () => string) =>
  parts.map((part) => (part.key || part.id !== undefined ? part : { ...part, key: newKey() }));

/** Gives new sections and contents the keys they lack, and new contents a first revision. */
export function completeParts(data: Data, newKey: () => string): Data {
  const { sections, contents } = data;
  return {
    ...data,
    ...(isList(sections) ? { sections: withKeys(sections, newKey) } : {}),
    ...(isList(contents)
      ? {
          contents: withKeys(contents, newKey).map((content) =>
            content.id === undefined && !content.revision ? { ...content, revision: 1 } : content,
          ),
        }
      : {}),
  };
}

/**
 * Makes an update count as an edit of the draft: the next revision for the resource, and for the contents that were sent back
 * whole, so that a member who was editing one of them is told. The commands count by themselves: they send a greater revision.
 *
 * @param storedRevision revision of the draft now
 * @param storedContents revision of each content now, by `<component>:<row id>`
 */
export function countAsEdit(data: Data, storedRevision: number, storedContents: ReadonlyMap<string, number>): Data {
  const edits = Object.keys(data).some((name) => !ofTheDocument.has(name));
  if (!edits || Number(data.revision ?? 0) > storedRevision) return data;
  const contents = isList(data.contents)
    ? data.contents.map((content) => {
        const stored = storedContents.get(`${String(content.__component)}:${String(content.id)}`);
        return stored === undefined ? content : { ...content, revision: stored + 1 };
      })
    : undefined;
  return { ...data, ...(contents ? { contents } : {}), revision: storedRevision + 1 };
}
