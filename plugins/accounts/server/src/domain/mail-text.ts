/** A mail, ready to be sent. */
export interface MailContent {
  subject: string;
  html: string;
  text: string;
}

/** What a mail says, before it is written twice (HTML and text). */
export interface MailDraft {
  subject: string;
  greeting: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  ending: string[];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text harmless inside HTML text and double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** One line without control characters: a newline in a header would begin another header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Writes a mail as a plain accessible HTML document and as text. */
export function writeMail({ subject, greeting, paragraphs, link, ending }: MailDraft): MailContent {
  const paragraph = (text: string) => `<p>${escapeHtml(oneLine(text))}</p>`;
  const button = link
    ? [
        `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`,
        `<p>Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :<br>${escapeHtml(link.url)}</p>`,
      ]
    : [];
  const body = [
    paragraph(greeting),
    ...paragraphs.map(paragraph),
    ...button,
    ...ending.map(paragraph),
    '<p>L’équipe de La Base</p>',
  ];
  const html = [
    '<!doctype html>',
    '<html lang="fr">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine(subject))}</title></head>`,
    '<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">',
    ...body,
    '</body>',
    '</html>',
  ].join('\n');
  const text = [
    oneLine(greeting),
    ...paragraphs.map(oneLine),
    ...(link ? [`${link.label} :\n${link.url}`] : []),
    ...ending.map(oneLine),
    'L’équipe de La Base',
  ].join('\n\n');
  return { subject: oneLine(subject), html, text: `${text}\n` };
}
