const unseen = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/**
 * `awaited`: a withdrawal waits for it while it is active (page stores). `report`: what a page store says of its size. The lease
 * lets one of N processes work.
 */
export const follower = {
  schema: {
    kind: 'collectionType',
    collectionName: 'publication_followers',
    info: { singularName: 'follower', pluralName: 'followers', displayName: 'Suiveur du journal' },
    options: { draftAndPublish: false },
    pluginOptions: unseen,
    attributes: {
      name: { type: 'string', maxLength: 60, required: true, unique: true },
      journal: { type: 'string', maxLength: 40 },
      cursor: { type: 'integer', default: 0, required: true },
      nudgeUrl: { type: 'string', maxLength: 500 },
      active: { type: 'boolean', default: true, required: true },
      awaited: { type: 'boolean', default: false, required: true },
      lastSeenAt: { type: 'datetime' },
      lastError: { type: 'string', maxLength: 250 },
      attempts: { type: 'integer', default: 0 },
      report: { type: 'json' },
      leaseOwner: { type: 'string', maxLength: 60 },
      leaseUntil: { type: 'biginteger', default: '0' },
    },
    indexes: [{ name: 'publication_followers_name_unique', columns: ['name'], type: 'unique' }],
  },
};
