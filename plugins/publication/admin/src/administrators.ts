/** The permission of what this plugin shows in the panel: administrators alone have it. */
export const administrators = [{ action: 'plugin::publication.operations.read', subject: null }];
