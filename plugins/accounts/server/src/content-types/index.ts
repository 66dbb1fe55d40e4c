const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/**
 * Codes sent by mail, of which only a digest is kept. `owner` is the documentId of the account, empty for a decoy; `address` the one
 * an `email-change` is for.
 */
const token = {
  schema: {
    kind: 'collectionType',
    collectionName: 'accounts_tokens',
    info: { singularName: 'token', pluralName: 'tokens', displayName: 'Code envoyé par courriel' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      digest: { type: 'string', required: true, private: true, searchable: false, column: { unique: true } },
      purpose: { type: 'string', required: true },
      owner: { type: 'string', private: true, searchable: false },
      address: { type: 'string', private: true, searchable: false },
      expiresAt: { type: 'datetime', required: true },
    },
    indexes: [{ name: 'accounts_tokens_owner', columns: ['owner', 'purpose'] }],
  },
};

/**
 * The outbox. `payload` is the encrypted mail, since it may carry a code; a row is deleted once its mail has left.
 * `state`: `waiting`, `void` (never to be sent) or `failed` (given up, payload emptied).
 */
const outgoingMail = {
  schema: {
    kind: 'collectionType',
    collectionName: 'accounts_outgoing_mails',
    info: { singularName: 'outgoing-mail', pluralName: 'outgoing-mails', displayName: 'Courriel à envoyer' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      kind: { type: 'string', required: true },
      recipient: { type: 'string', required: true, private: true, searchable: false },
      payload: { type: 'text', private: true, searchable: false },
      state: { type: 'string', required: true },
      attempts: { type: 'integer', default: 0, required: true },
      nextAttemptAt: { type: 'biginteger', required: true },
      lastError: { type: 'text', private: true, searchable: false },
    },
    indexes: [{ name: 'accounts_outgoing_mails_due', columns: ['state', 'next_attempt_at'] }],
  },
};

export const contentTypes = { token, 'outgoing-mail': outgoingMail };
