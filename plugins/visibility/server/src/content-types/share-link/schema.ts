/** A link that opens one base or one resource to whoever holds it. Only a hash of its token is kept. */
export default {
  kind: 'collectionType',
  collectionName: 'share_links',
  info: {
    singularName: 'share-link',
    pluralName: 'share-links',
    displayName: 'Lien de partage',
    description: 'Ouvre une base ou une ressource à qui détient le lien.',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    objectKind: { type: 'enumeration', enum: ['base', 'resource'], required: true },
    objectId: { type: 'string', maxLength: 40, required: true },
    tokenHash: { type: 'string', maxLength: 64, required: true, unique: true, private: true, searchable: false },
    expiresAt: { type: 'datetime' },
    revokedAt: { type: 'datetime' },
    accessCount: { type: 'integer', default: 0 },
    // `<kind>:<id>` while active, null once revoked: both databases let a unique column hold many nulls.
    activeKey: { type: 'string', maxLength: 60, unique: true, private: true, searchable: false },
  },
  indexes: [{ name: 'share_links_active_key_unique', columns: ['active_key'], type: 'unique' }],
} as const;
