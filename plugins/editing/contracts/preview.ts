import { z } from 'zod';
import { resourceView } from './views';

/** What has a draft that the site can show before it is published. */
export const previewKinds = ['resource', 'page'] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** An editorial page as its draft stands. */
export const pagePreview = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  body: z.string().nullable(),
  updatedAt: z.string(),
});
export type PagePreview = z.infer<typeof pagePreview>;

/** Answer of `GET /api/editing/previews/:kind/:id`: the draft, with addresses of files good for five minutes. */
export const preview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resource'), resource: resourceView }),
  z.object({ kind: z.literal('page'), page: pagePreview }),
]);
export type Preview = z.infer<typeof preview>;

/** Header that carries the token of a preview, from the site to the CMS. */
export const previewHeader = 'x-preview-token';

/** Body of the panel's `POST /editing/previews`: an entry of the content manager. */
export const previewRequest = z.strictObject({
  model: z.string().max(100),
  id: z.string().regex(/^[a-z0-9]{1,40}$/),
});

/**
 * Addresses of an entry on the site. `preview`: of its draft, good until `expiresAt`, null for what has no draft. `published`: of
 * the page everyone reads, null while there is none.
 */
export const siteAddresses = z.object({
  preview: z.object({ url: z.string(), expiresAt: z.string() }).nullable(),
  published: z.string().nullable(),
});
export type SiteAddresses = z.infer<typeof siteAddresses>;
