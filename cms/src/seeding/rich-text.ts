import { createRequire } from 'node:module';

interface Markdown {
  fromMarkdown(markdown: string): string;
}

interface RichText {
  toPlainText(html: string): string;
}

// Strapi's TypeScript settings resolve no `exports`: Node does.
const packaged = createRequire(__filename);
const markdownOf = packaged('@labase/editing/rich-text/markdown') as Markdown;
const richText = packaged('@labase/editing/rich-text') as RichText;

/** Rich text, in the schema of La Base, from the Markdown of a seed file. */
export const fromMarkdown = (markdown: string): string => markdownOf.fromMarkdown(markdown);

/** What a rich text says, without its form. */
export const toPlainText = (html: string): string => richText.toPlainText(html);
