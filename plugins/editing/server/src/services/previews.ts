import type { Core } from '@strapi/strapi';
import type { PagePreview, Preview, PreviewKind, SiteAddresses } from '../../../contracts/preview';
import { unknown } from '../commands/refusals';
import { accountOf, signPreview } from '../domain/preview-token';
import { modelOf, sitePages } from '../domain/site-addresses';
import { documents, instant, text, type Row } from '../seams/documents';
import { activeAccount, readInPanel, recordPanelRead, type PanelAccount } from '../seams/panel';
import { signFileAddresses } from '../seams/files';
import { anonymousViewer, asSystem } from '../seams/rule';
import { resourceView } from '../views/resource-view';

const pageOf = (row: Row): PagePreview => ({
  id: row.documentId,
  slug: String(row.slug),
  title: String(row.title ?? ''),
  description: text(row.description),
  body: text(row.body),
  updatedAt: instant(row.updatedAt) ?? '',
});

/** Addresses of entries on the site, for the panel, and the drafts behind those of previews. */
export const previews = ({ strapi }: { strapi: Core.Strapi }) => {
  const secret = () => strapi.config.get<string>('plugin::editing.signingSecret');
  const site = () => (process.env.PUBLIC_SITE_URL || 'http://localhost:4321').replace(/\/$/, '');

  /** The row everyone reads, or would: read as the system, to say no more than whether there is one, and where. */
  async function publishedPath(uid: string, id: string): Promise<string | null> {
    const page = sitePages[uid]!;
    const row = await asSystem(strapi, () => documents(strapi, uid).findOne({ documentId: id, status: 'published' }));
    return row && page.isOpen(row) ? page.path(row) : null;
  }

  /** Whether the draft says something else than what is published. */
  async function isPending(uid: string, draft: Row): Promise<boolean> {
    const { documentId } = draft;
    const published = await asSystem(strapi, () => documents(strapi, uid).findOne({ documentId, status: 'published' }));
    return !published || (instant(draft.updatedAt) ?? '') > (instant(published.updatedAt) ?? '');
  }

  return {
    /**
     * Where an account of the panel sees an entry on the site.
     *
     * @throws NotFoundError when it may not read it
     */
    async addresses(account: PanelAccount, uid: string, id: string): Promise<SiteAddresses> {
      const page = Object.hasOwn(sitePages, uid) ? sitePages[uid]! : undefined;
      if (!page || !(await readInPanel(strapi, account, uid, id, 'draft'))) throw unknown();
      const published = await publishedPath(uid, id);
      const kind = page.preview;
      const signed = kind && signPreview(secret(), { kind, id, account: account.documentId }, Date.now());
      return {
        preview: signed
          ? { url: `${site()}/apercu/${kind}/${id}?jeton=${signed.token}`, expiresAt: signed.expiresAt }
          : null,
        published: published && `${site()}${published}`,
      };
    },

    /**
     * The draft behind a preview's address, as the public page would show it. The account is looked up again each time.
     *
     * @throws NotFoundError for a token that is wrong, late or of an account that may no longer see the draft
     */
    async open(kind: PreviewKind, id: string, token: unknown): Promise<Preview> {
      const accountId = accountOf(secret(), token, { kind, id }, Date.now());
      const account = accountId && (await activeAccount(strapi, accountId));
      const uid = modelOf(kind)!;
      const row = account && (await readInPanel(strapi, account, uid, id, 'draft'));
      if (!row) throw unknown();
      await recordPanelRead(strapi, account, uid, id, { pendingEdit: await isPending(uid, row) });
      if (kind === 'page') return { kind, page: pageOf(row) };
      // What the draft names is shown as it would be to everyone.
      const resource = await resourceView(strapi, await anonymousViewer(strapi), id);
      return { kind, resource: await signFileAddresses(strapi, resource) };
    },
  };
};

export type Previews = ReturnType<typeof previews>;
