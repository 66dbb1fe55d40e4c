const unseen = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** The slug of an editorial page that was published and is no longer. */
export const goneAddress = {
  schema: {
    kind: 'collectionType',
    collectionName: 'publication_gone_addresses',
    info: { singularName: 'gone-address', pluralName: 'gone-addresses', displayName: 'Adresse retirée' },
    options: { draftAndPublish: false },
    pluginOptions: unseen,
    attributes: { slug: { type: 'string', maxLength: 100, required: true, unique: true } },
    indexes: [{ name: 'publication_gone_addresses_slug_unique', columns: ['slug'], type: 'unique' }],
  },
};
