import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addContent,
  createBase,
  createResource,
  fieldMessages,
  moveContent,
  parseVideoAddress,
  videoFrameOrigins,
  setIndex,
  setInformations,
  updateBase,
  webAddress,
} from './index';

const base = 'abcdefghij0123456789klmn';
const messages = (schema: { safeParse(value: unknown): { success: boolean; error?: unknown } }, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? {} : fieldMessages(result.error as Parameters<typeof fieldMessages>[0]);
};

describe('contracts', () => {
  it('refuse every attribute a member may not set', () => {
    const reserved = [
      'owner',
      'creator',
      'official',
      'certified',
      'collaborative',
      'hiddenAt',
      'binnedAt',
      'publishedAt',
      'open',
      'slug',
      'gate',
    ];
    for (const name of reserved) {
      const refused = { [name]: 'Ce champ n’est pas attendu ici.' };
      expect(messages(createBase, { title: 'Titre', contactEmail: 'a@b.fr', [name]: true })).toEqual(refused);
      expect(messages(updateBase, { [name]: true })).toEqual(refused);
      expect(messages(createResource, { title: 'Titre', base, [name]: true })).toEqual(refused);
      expect(messages(setInformations, { [name]: true })).toEqual(refused);
    }
  });

  it('make a new base private', () => {
    expect(createBase.parse({ title: '  Ma   base ', contactEmail: 'a@b.fr' })).toEqual({
      title: 'Ma base',
      contactEmail: 'a@b.fr',
      visibility: 'private',
    });
  });

  it('say in French, field by field, what to do', () => {
    expect(messages(createResource, { title: ' a ', description: 'x'.repeat(561) })).toEqual({
      title: 'Écrivez au moins 3 caractères.',
      base: 'Choisissez un élément de la liste.',
      description: 'Écrivez 560 caractères au plus.',
    });
    expect(messages(createResource, {}).title).toBe('Renseignez le titre de la ressource.');
    expect(messages(setInformations, { sources: [{ kind: 'external', name: '' }] })).toEqual({
      'sources.0.name': 'Renseignez le nom de la personne ou de la structure.',
    });
    expect(messages(addContent, { kind: 'iframe' })).toEqual({ kind: 'Choisissez le type de contenu à ajouter.' });
  });

  it('clear what is sent empty and leave what is left out', () => {
    expect(setInformations.parse({ description: '', licence: '', price: '', reviewDate: null })).toEqual({
      description: null,
      licence: null,
      price: null,
      reviewDate: null,
    });
    expect(setInformations.parse({})).toEqual({});
  });

  it('keep tags once', () => {
    expect(setIndex.parse({ tags: { themes: ['donnees', 'donnees'] } })).toEqual({ tags: { themes: ['donnees'] } });
  });

  it('take rich text as HTML or as Markdown', () => {
    expect(addContent.parse({ kind: 'rich-text', body: '<p>a</p>' })).toMatchObject({ body: '<p>a</p>' });
    expect(addContent.parse({ kind: 'rich-text', body: { html: '<p>a</p>' } })).toMatchObject({ body: '<p>a</p>' });
    expect(addContent.parse({ kind: 'rich-text', body: { markdown: 'a' } })).toMatchObject({ body: { markdown: 'a' } });
    expect(messages(addContent, { kind: 'rich-text' })).toHaveProperty('body');
  });

  it('accept two ways to move', () => {
    expect(moveContent.safeParse({ direction: 'up' }).success).toBe(true);
    expect(moveContent.safeParse({ before: null, section: null }).success).toBe(true);
    expect(moveContent.safeParse({ direction: 'up', before: null }).success).toBe(false);
    expect(moveContent.safeParse({}).success).toBe(false);
  });

  it('never accept an address of another scheme', () => {
    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,x',
      'http:/x',
      '//x.fr',
      'https://a:b@c.fr',
      'ftp://x.fr',
      'java\nscript:x',
    ])
      expect(webAddress.safeParse(address).success, address).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (value) => {
        const result = webAddress.safeParse(value);
        if (result.success) expect(['http:', 'https:']).toContain(new URL(result.data).protocol);
      }),
    );
  });
});

describe('a video address', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'youtube', 'dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=suivi', 'youtube', 'dQw4w9WgXcQ'],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://vimeo.com/channels/staffpicks/123456', 'vimeo', '123456'],
    ['https://player.vimeo.com/video/123456', 'vimeo', '123456'],
    ['https://www.dailymotion.com/video/x8abcd1', 'dailymotion', 'x8abcd1'],
    ['https://dai.ly/x8abcd1', 'dailymotion', 'x8abcd1'],
    ['https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD', 'peertube', '9dRFC6Ya11NCVeYKn8ZhiD'],
    [
      'https://tubes.apps.education.fr/videos/watch/04af977f-4201-4697-be67-a8d8cae6fa7a',
      'peertube',
      '04af977f-4201-4697-be67-a8d8cae6fa7a',
    ],
  ])('%s is read, and its player may be framed', (address, provider, id) => {
    const video = parseVideoAddress(address);
    expect(video).toMatchObject({ provider, id });
    expect(videoFrameOrigins).toContain(video?.frame);
  });

  it.each([
    'http://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com.exemple.fr/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/',
    'https://exemple.fr/w/9dRFC6Ya11NCVeYKn8ZhiD',
    'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com@exemple.fr/watch?v=dQw4w9WgXcQ',
    'javascript:https://youtu.be/dQw4w9WgXcQ',
  ])('%s is refused', (address) => {
    expect(parseVideoAddress(address)).toBeNull();
  });
});
