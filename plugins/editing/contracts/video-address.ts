/** A video on a platform, without any of its trackers: enough to build an embed behind a click. */
export interface HostedVideo {
  provider: 'peertube' | 'youtube' | 'vimeo' | 'dailymotion';
  /** Identifier on the platform. */
  id: string;
  /** The PeerTube instance; the platform's own host elsewhere. */
  host: string;
}

const youtubeHosts = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
  'youtube-nocookie.com',
]);
const vimeoHosts = new Set(['vimeo.com', 'www.vimeo.com', 'player.vimeo.com']);
const dailymotionHosts = new Set(['dailymotion.com', 'www.dailymotion.com', 'geo.dailymotion.com']);

/** PeerTube is federated: public instances of the French public service and of non-profits, by host. */
const peertubeHosts = new Set([
  'tube.numerique.gouv.fr',
  'video.numerique.gouv.fr',
  'tube.reseau-canope.fr',
  'podeduc.apps.education.fr',
  'tubes.apps.education.fr',
  'tube-numerique-educatif.apps.education.fr',
  'tube-institutionnel.apps.education.fr',
  'tube-sciences-technologies.apps.education.fr',
  'framatube.org',
  'peertube.fr',
  'aperi.tube',
  'peertube.iselfhost.com',
  'video.blender.org',
  'tube.aquilenet.fr',
  'videos.lescommuns.org',
]);

const matching = (pattern: RegExp, value: string | null | undefined) => (value && pattern.test(value) ? value : null);

function youtubeId(url: URL): string | null {
  const [first, second] = url.pathname.split('/').filter(Boolean);
  const candidate = ['embed', 'shorts', 'live', 'v'].includes(first ?? '')
    ? second
    : first === 'watch'
      ? url.searchParams.get('v')
      : null;
  return matching(/^[\w-]{11}$/u, candidate);
}

/**
 * Reads the address of a video, by an allow-list of platforms; `https` only.
 *
 * @returns null when the address belongs to no known platform or names no video: nothing else is ever embedded
 */
export function parseVideoAddress(address: string): HostedVideo | null {
  if (!/^https:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.port !== '') return null;
  const host = url.hostname;
  const parts = url.pathname.split('/').filter(Boolean);
  const found = (provider: HostedVideo['provider'], id: string | null): HostedVideo | null =>
    id ? { provider, id, host } : null;

  if (youtubeHosts.has(host)) return found('youtube', youtubeId(url));
  if (host === 'youtu.be') return found('youtube', matching(/^[\w-]{11}$/u, parts[0]));
  if (vimeoHosts.has(host))
    return found(
      'vimeo',
      matching(
        /^\d{1,12}$/u,
        parts.find((part) => /^\d+$/u.test(part)),
      ),
    );
  if (host === 'dai.ly') return found('dailymotion', matching(/^[a-z0-9]{5,12}$/iu, parts[0]));
  if (dailymotionHosts.has(host)) {
    const after = parts.indexOf('video');
    return found(
      'dailymotion',
      matching(/^[a-z0-9]{5,12}$/iu, after >= 0 ? parts[after + 1] : url.searchParams.get('video')),
    );
  }
  if (peertubeHosts.has(host)) {
    const id =
      parts[0] === 'w'
        ? parts[1]
        : parts[0] === 'videos' && ['watch', 'embed'].includes(parts[1] ?? '')
          ? parts[2]
          : null;
    return found(
      'peertube',
      matching(/^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,24})$/u, id),
    );
  }
  return null;
}
