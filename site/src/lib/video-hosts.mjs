/**
 * Players a video may be embedded from, after the reader's click. A video hosted elsewhere is shown as a link.
 * `match` are the hosts of the addresses people paste; `frame` the player's origin, the one that sets least trackers.
 */
export const videoHosts = [
  {
    name: 'YouTube',
    match: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
    frame: 'https://www.youtube-nocookie.com',
  },
  { name: 'Vimeo', match: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'], frame: 'https://player.vimeo.com' },
  {
    name: 'Dailymotion',
    match: ['dailymotion.com', 'www.dailymotion.com', 'dai.ly'],
    frame: 'https://geo.dailymotion.com',
  },
  {
    name: 'Tubes de l’Éducation nationale',
    match: ['tube-numerique-educatif.apps.education.fr'],
    frame: 'https://tube-numerique-educatif.apps.education.fr',
  },
  { name: 'Framatube', match: ['framatube.org'], frame: 'https://framatube.org' },
];

/** Origins allowed in the Content-Security-Policy's `frame-src`. */
export const videoFrameOrigins = videoHosts.map((host) => host.frame);
