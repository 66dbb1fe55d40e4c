import { sanitise } from '../../../rich-text/index';
import { fromMarkdown, reconcile } from '../../../rich-text/markdown';
import type { RichTextInput } from '../../../contracts/fields';

/** HTML to store for what was typed; Markdown that was left untouched gives back the stored HTML, byte for byte. */
export function richTextToStore(input: RichTextInput, storedHtml: string | null): string {
  if (typeof input === 'string') return sanitise(input);
  return storedHtml === null
    ? fromMarkdown(input.markdown)
    : reconcile({ storedHtml, submittedMarkdown: input.markdown });
}
