type Provider = 'peertube' | 'youtube' | 'vimeo' | 'dailymotion';

interface VideoPlatform {
  provider: Provider;
  /** What readers are told before their click: who will know their address. */
  name: string;
  /** Hosts of the addresses people paste. */
  hosts: readonly string[];
  /** Origin of the player: of a platform's own, the one that sets least trackers. */
  frame: string;
}

/** A video on a platform, without any of its trackers: enough to build a player behind a click. */
export interface HostedVideo extends Pick<VideoPlatform, 'provider' | 'name' | 'frame'> {
  /** Identifier on the platform. */
  id: string;
}

const peertube = (host: string, name = host): VideoPlatform => ({
  provider: 'peertube',
  name,
  hosts: [host],
  frame: `https://${host}`,
});

/** PeerTube is federated: its instances here are public ones of the French public service and of non-profits. */
const platforms: readonly VideoPlatform[] = [
  {
    provider: 'youtube',
    name: 'YouTube',
    hosts: [
      'youtube.com',
      'www.youtube.com',
      'm.youtube.com',
      'youtu.be',
      'www.youtube-nocookie.com',
      'youtube-nocookie.com',
    ],
    frame: 'https://www.youtube-nocookie.com',
  },
  {
    provider: 'vimeo',
    name: 'Vimeo',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    frame: 'https://player.vimeo.com',
  },
  {
    provider: 'dailymotion',
    name: 'Dailymotion',
    hosts: ['dailymotion.com', 'www.dailymotion.com', 'geo.dailymotion.com', 'dai.ly'],
    frame: 'https://geo.dailymotion.com',
  },
  peertube('tube.numerique.gouv.fr'),
  peertube('video.numerique.gouv.fr'),
  peertube('tube.reseau-canope.fr'),
  peertube('podeduc.apps.education.fr'),
  peertube('tubes.apps.education.fr', 'Tubes de l’Éducation nationale'),
  peertube('tube-numerique-educatif.apps.education.fr', 'Tubes de l’Éducation nationale'),
  peertube('tube-institutionnel.apps.education.fr', 'Tubes de l’Éducation nationale'),
  peertube('tube-sciences-technologies.apps.education.fr', 'Tubes de l’Éducation nationale'),
  peertube('framatube.org', 'Framatube'),
  peertube('peertube.fr'),
  peertube('aperi.tube'),
  peertube('peertube.iselfhost.com'),
  peertube('video.blender.org'),
  peertube('tube.aquilenet.fr'),
  peertube('videos.lescommuns.org'),
];

/** Origins the Content-Security-Policy lets frames come from: every player a video may be embedded from. */
export const videoFrameOrigins = platforms.map(({ frame }) => frame);

const identifiers: Record<Provider, RegExp> = {
  youtube: /^[\w-]{11}$/u,
  vimeo: /^\d{1,12}$/u,
  dailymotion: /^[a-z0-9]{5,12}$/iu,
  peertube: /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,24})$/u,
};

/** Where the address of a page or of a player holds the identifier. */
const candidates: Record<Provider, (url: URL, parts: string[]) => string | null | undefined> = {
  youtube: ({ hostname, searchParams }, [first, second]) => {
    if (hostname === 'youtu.be') return first;
    if (first === 'watch') return searchParams.get('v');
    return ['embed', 'shorts', 'live', 'v'].includes(first ?? '') ? second : null;
  },
  vimeo: (_, parts) => parts.find((part) => /^\d+$/u.test(part)),
  dailymotion: ({ hostname, searchParams }, parts) => {
    if (hostname === 'dai.ly') return parts[0];
    const after = parts.indexOf('video');
    return after >= 0 ? parts[after + 1] : searchParams.get('video');
  },
  peertube: (_, [first, second, third]) => {
    if (first === 'w') return second;
    return first === 'videos' && ['watch', 'embed'].includes(second ?? '') ? third : null;
  },
};

/**
 * Reads the address of a video, by an allow-list of platforms; `https` only.
 *
 * @returns null when the address belongs to no known platform or names no video: nothing else is ever embedded
 */
export function parseVideoAddress(address: string): HostedVideo | null {
  if (!/^https:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.port !== '') return null;
  const platform = platforms.find(({ hosts }) => hosts.includes(url.hostname));
  if (!platform) return null;
  const { provider, name, frame } = platform;
  const id = candidates[provider](url, url.pathname.split('/').filter(Boolean));
  return id && identifiers[provider].test(id) ? { provider, name, frame, id } : null;
}
