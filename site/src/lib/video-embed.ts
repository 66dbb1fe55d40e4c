import { videoHosts } from './video-hosts.mjs';

/** A player that loads only after the reader's click. */
export interface VideoEmbed {
  provider: string;
  src: string;
}

const parse = (address: string): URL | undefined => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

const identifier = /^[\w-]{4,64}$/;

/** The identifier of a video in the address of its page, by provider. */
function videoId(url: URL, frame: string): string | undefined {
  const parts = url.pathname.split('/').filter(Boolean);
  const id = frame.includes('youtube') ? (url.searchParams.get('v') ?? parts.at(-1)) : parts.at(-1);
  return id && identifier.test(id) ? id : undefined;
}

const playerPath = (frame: string): string => {
  if (frame.includes('youtube')) return '/embed/';
  if (frame.includes('vimeo')) return '/video/';
  if (frame.includes('dailymotion')) return '/player.html?video=';
  return '/videos/embed/';
};

/** The player of a video's page, or undefined when its host isn't one we embed: the video is then a link. */
export function videoEmbed(address: string | null | undefined): VideoEmbed | undefined {
  const url = parse(address ?? '');
  const host = videoHosts.find(({ match }) => match.includes(url?.hostname ?? ''));
  if (!url || url.protocol !== 'https:' || !host) return undefined;
  const id = videoId(url, host.frame);
  return id ? { provider: host.name, src: `${host.frame}${playerPath(host.frame)}${id}` } : undefined;
}
