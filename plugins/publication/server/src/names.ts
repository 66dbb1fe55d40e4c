/** Identifiers used in more than one file of the plugin. */
export const JOURNAL = 'plugin::publication.journal-entry';
export const FOLLOWER = 'plugin::publication.follower';
export const GONE_ADDRESS = 'plugin::publication.gone-address';

/** Permissions of the panel's operations page. Administrators have every permission; no other role is given these. */
export const READ_OPERATIONS = 'plugin::publication.operations.read';
export const ACT_ON_OPERATIONS = 'plugin::publication.operations.act';
