/** The member in whose name an account of the admin panel decides: one member an account, one account a member. */
export default {
  kind: 'collectionType',
  collectionName: 'staff_links',
  info: {
    singularName: 'staff-link',
    pluralName: 'staff-links',
    displayName: 'Compte de l’équipe',
    description: 'Relie un compte d’administration à un membre.',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    // documentIds of an admin::user and of a member.
    account: { type: 'string', maxLength: 40, required: true, unique: true, private: true, searchable: false },
    member: { type: 'string', maxLength: 40, required: true, unique: true, private: true, searchable: false },
  },
  indexes: [
    { name: 'staff_links_account_unique', columns: ['account'], type: 'unique' },
    { name: 'staff_links_member_unique', columns: ['member'], type: 'unique' },
  ],
} as const;
