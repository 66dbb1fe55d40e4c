import { parseVideoAddress, type HostedVideo } from '@labase/editing/contracts';

/** A player that loads only after the reader's click. */
export interface VideoEmbed {
  provider: string;
  src: string;
}

const playerPaths: Record<HostedVideo['provider'], string> = {
  youtube: '/embed/',
  vimeo: '/video/',
  dailymotion: '/player.html?video=',
  peertube: '/videos/embed/',
};

/** The player of a video's page, or undefined when its platform isn't one we embed: the video is then a link. */
export function videoEmbed(address: string | undefined): VideoEmbed | undefined {
  const video = parseVideoAddress(address ?? '');
  return video ? { provider: video.name, src: `${video.frame}${playerPaths[video.provider]}${video.id}` } : undefined;
}
