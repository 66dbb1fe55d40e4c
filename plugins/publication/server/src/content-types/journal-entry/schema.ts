const unseen = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** Append-only. The row id is the `seq`. */
export const journalEntry = {
  schema: {
    kind: 'collectionType',
    collectionName: 'publication_journal',
    info: { singularName: 'journal-entry', pluralName: 'journal-entries', displayName: 'Journal des publications' },
    options: { draftAndPublish: false },
    pluginOptions: unseen,
    attributes: {
      kind: { type: 'enumeration', enum: ['changed', 'withdrawn'], required: true },
      objectKind: { type: 'string', maxLength: 20, required: true },
      objectId: { type: 'string', maxLength: 40, required: true },
      cause: { type: 'string', maxLength: 60, required: true },
      public: { type: 'boolean', default: true, required: true },
      related: { type: 'json' },
      at: { type: 'datetime', required: true },
    },
  },
};
