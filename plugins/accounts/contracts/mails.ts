/** What the mails sent to members are for. */
export const mailKinds = [
  'confirmation',
  'already-member',
  'password-reset',
  'password-changed',
  'email-change',
  'email-change-asked',
  'email-changed',
] as const;
export type MailKind = (typeof mailKinds)[number];
