const unseen = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** Which resource an item of a source of imports became. Written in the transaction of the resource; never read by anyone but imports. */
export const importKey = {
  schema: {
    kind: 'collectionType',
    collectionName: 'curation_import_keys',
    info: { singularName: 'import-key', pluralName: 'import-keys', displayName: 'Clé d’import' },
    options: { draftAndPublish: false },
    pluginOptions: unseen,
    attributes: {
      source: { type: 'string', maxLength: 60, required: true },
      externalId: { type: 'string', maxLength: 200, required: true },
      objectKind: { type: 'enumeration', enum: ['resource', 'base'], default: 'resource', required: true },
      objectId: { type: 'string', maxLength: 40, required: true },
      fingerprint: { type: 'string', maxLength: 64 },
      revision: { type: 'integer' },
      importedAt: { type: 'datetime', required: true },
    },
    indexes: [
      { name: 'curation_import_keys_item_unique', columns: ['source', 'object_kind', 'external_id'], type: 'unique' },
    ],
  },
};
