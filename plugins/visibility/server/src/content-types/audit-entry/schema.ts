/** What administrators and teams did or read, kept as it was written: nothing changes or removes an entry. */
export default {
  kind: 'collectionType',
  collectionName: 'audit_entries',
  info: {
    singularName: 'audit-entry',
    pluralName: 'audit-entries',
    displayName: 'Journal d’audit',
    description: 'Lectures de contenus privés et actes de l’équipe. On le lit, on ne le modifie pas.',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    at: { type: 'datetime', required: true },
    action: { type: 'string', maxLength: 40, required: true },
    // documentId of the admin::user, and their address as it was.
    account: { type: 'string', maxLength: 40, required: true },
    accountName: { type: 'string', maxLength: 255 },
    objectKind: { type: 'string', maxLength: 40, required: true },
    objectId: { type: 'string', maxLength: 40, required: true },
    detail: { type: 'string', maxLength: 255 },
    // What is told once a day has the same key all day.
    key: {
      type: 'string',
      maxLength: 160,
      required: true,
      unique: true,
      pluginOptions: { 'content-manager': { visible: false } },
    },
  },
  indexes: [
    { name: 'audit_entries_key_unique', columns: ['key'], type: 'unique' },
    { name: 'audit_entries_object_idx', columns: ['object_kind', 'object_id'] },
  ],
} as const;
