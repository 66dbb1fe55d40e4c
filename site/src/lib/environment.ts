/** Where the site and the CMS are, read when asked: the same build runs in several places. */
export const siteUrl = (): string => process.env.PUBLIC_SITE_URL || 'http://localhost:4321';
/** The site's address, for what is written in full: canonical addresses, site map, structured data. */
export const siteAddress = (): URL => new URL(siteUrl());
export const cmsUrl = (): string => process.env.CMS_URL || 'http://127.0.0.1:1337';
/** The address of the CMS as people outside see it: that of its public API. */
export const publicCmsUrl = (): string => (process.env.PUBLIC_CMS_URL || 'http://localhost:1337').replace(/\/+$/, '');
/** Shared with the CMS: it believes what the site says of its visitors beside it. Never leaves for a browser. */
export const sharedSecret = (): string | undefined => process.env.FOLLOWER_SECRET || undefined;
