export const tokenUid = 'plugin::accounts.token';
export const outgoingMailUid = 'plugin::accounts.outgoing-mail';
export const userUid = 'plugin::users-permissions.user';
export const memberUid = 'api::member.member';
export const sessionOrigin = 'users-permissions';
export const fileUid = 'plugin::upload.file';
