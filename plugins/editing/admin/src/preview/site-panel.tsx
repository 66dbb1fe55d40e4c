import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ExternalLink, Eye } from '@strapi/icons';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { SiteAddresses } from '../../../contracts/preview';

/** Well before an address of a preview stops working, in ms. */
const renewEvery = 240_000;

/** The entry's addresses on the site, asked again when it changes and while it stays open; null when the site shows none. */
function useSiteAddresses(model: string, id: string | undefined, version: unknown): SiteAddresses | null {
  const { post } = useFetchClient();
  const [addresses, setAddresses] = useState<SiteAddresses | null>(null);
  useEffect(() => {
    if (!id) return setAddresses(null);
    let shown = true;
    const ask = () => {
      if (document.visibilityState === 'hidden') return;
      post<SiteAddresses>('/editing/previews', { model, id })
        .then(({ data }) => shown && setAddresses(data))
        .catch(() => shown && setAddresses(null));
    };
    ask();
    const timer = window.setInterval(ask, renewEvery);
    document.addEventListener('visibilitychange', ask);
    return () => {
      shown = false;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [post, model, id, version]);
  return addresses;
}

/** « Sur le site » : links to the draft as it would be, and to the page everyone reads. */
export const SitePanel: PanelComponent = ({ model, documentId, document: entry }) => {
  const addresses = useSiteAddresses(model, documentId ?? entry?.documentId, entry?.updatedAt);
  const modified = useForm('SitePanel', (state) => state.modified);
  if (!addresses || (!addresses.preview && !addresses.published)) return null;
  return {
    title: 'Sur le site',
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        {addresses.preview ? (
          <LinkButton
            href={addresses.preview.url}
            isExternal
            rel="noreferrer"
            target="_blank"
            variant="tertiary"
            startIcon={<Eye aria-hidden />}
          >
            Aperçu du brouillon
          </LinkButton>
        ) : null}
        {addresses.published ? (
          <LinkButton
            href={addresses.published}
            isExternal
            rel="noreferrer"
            target="_blank"
            variant="tertiary"
            startIcon={<ExternalLink aria-hidden />}
          >
            Page publiée
          </LinkButton>
        ) : null}
        <Typography variant="pi" textColor="neutral600" tag="p">
          {modified ? 'Enregistrez pour voir vos dernières modifications.' : 'S’ouvre dans une nouvelle fenêtre.'}
        </Typography>
      </Flex>
    ),
  };
};
