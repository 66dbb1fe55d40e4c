/**
 * Stands at `/_image`, where Astro would resize images for whoever asks, to any size. Our images come from the CMS in the sizes it
 * made once, so there is nothing to do here.
 */
export const GET = (): Response => new Response(null, { status: 404 });
