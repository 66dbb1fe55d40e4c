import { createRequire } from 'node:module';

interface RichText {
  fromMarkdown(markdown: string): string;
}

// Strapi's TypeScript settings resolve no `exports`: Node does.
const { fromMarkdown: convert } = createRequire(__filename)('@labase/editing/rich-text') as RichText;

/** Rich text, in the schema of La Base, from the Markdown of a seed file. */
export const fromMarkdown = (markdown: string): string => convert(markdown);
