/** Identifiers used in more than one file of the plugin. */
export const JOURNAL = 'plugin::publication.journal-entry';
export const FOLLOWER = 'plugin::publication.follower';
export const GONE_ADDRESS = 'plugin::publication.gone-address';
