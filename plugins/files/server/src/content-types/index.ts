/**
 * What shows which file. One row for each (file, object, version), and one row of kind `upload` for each file a member sent,
 * which says whose it is while nothing shows it. Rows point at files by row id: a file has one row, whatever versions show it.
 */
const fileLink = {
  schema: {
    kind: 'collectionType',
    collectionName: 'file_links',
    info: { singularName: 'file-link', pluralName: 'file-links', displayName: 'Lien d’un fichier' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
      fileId: { type: 'integer', required: true },
      /** `resource`, `base`, `collection`, `member`, or `upload`. */
      objectKind: { type: 'string', required: true },
      /** documentId of the object; of the member who sent the file, for an upload. */
      objectId: { type: 'string', required: true },
      /** `draft` or `published`: who may read follows the version that shows the file. */
      version: { type: 'string', required: true },
      /** Of an upload: bytes, and when it was sent (milliseconds since 1970). */
      size: { type: 'biginteger' },
      sentAt: { type: 'biginteger' },
      /** Of an upload nothing shows: when it is to be deleted (milliseconds since 1970). */
      purgeAt: { type: 'biginteger' },
      /** Of an upload: the object that stopped showing it last, whose editors may show it there again. */
      formerKind: { type: 'string' },
      formerId: { type: 'string' },
    },
    indexes: [
      { name: 'file_links_file_index', columns: ['file_id'] },
      { name: 'file_links_object_index', columns: ['object_id', 'object_kind'] },
      { name: 'file_links_purge_index', columns: ['purge_at'] },
    ],
  },
};

export default { 'file-link': fileLink };
