import { createRequire } from 'node:module';

interface RichText {
  fromMarkdown(markdown: string): string;
  toPlainText(html: string): string;
}

// Strapi's TypeScript settings resolve no `exports`: Node does.
const richText = createRequire(__filename)('@labase/editing/rich-text') as RichText;

/** Rich text, in the schema of La Base, from the Markdown of a seed file. */
export const fromMarkdown = (markdown: string): string => richText.fromMarkdown(markdown);

/** What a rich text says, without its form. */
export const toPlainText = (html: string): string => richText.toPlainText(html);
