import { describe, expect, it } from 'vitest';
import { videoEmbed } from './video-embed';

describe('a video hosted elsewhere', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abcdEFGH123', 'https://www.youtube-nocookie.com/embed/abcdEFGH123'],
    ['https://youtu.be/abcdEFGH123', 'https://www.youtube-nocookie.com/embed/abcdEFGH123'],
    ['https://vimeo.com/12345678', 'https://player.vimeo.com/video/12345678'],
    ['https://www.dailymotion.com/video/x8abcd', 'https://geo.dailymotion.com/player.html?video=x8abcd'],
    [
      'https://tubes.apps.education.fr/videos/watch/04af977f-4201-4697-be67-a8d8cae6fa7a',
      'https://tubes.apps.education.fr/videos/embed/04af977f-4201-4697-be67-a8d8cae6fa7a',
    ],
    ['https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv', 'https://framatube.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv'],
  ])('%s plays in %s', (address, player) => {
    expect(videoEmbed(address)?.src).toBe(player);
  });

  it.each([
    'https://youtube.com.evil.example/watch?v=abcdEFGH123',
    'http://youtu.be/abcdEFGH123',
    'https://youtu.be/a"onload=x',
    'javascript:alert(1)',
    'pas une adresse',
    undefined,
  ])('%s is not embedded', (address) => {
    expect(videoEmbed(address)).toBeUndefined();
  });
});
