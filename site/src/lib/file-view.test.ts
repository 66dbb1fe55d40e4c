import { describe, expect, it } from 'vitest';
import { fileView, imageView, readableSize } from './file-view';

const file = {
  name: 'Guide.pdf',
  url: '/fichiers/guide-1.pdf',
  mime: 'application/pdf',
  ext: '.pdf',
  size: 1234.5,
  width: null,
  height: null,
  alternativeText: null,
  formats: null,
};

describe('a file before it is downloaded', () => {
  it('tells its type and size', () => {
    expect(fileView(file)).toMatchObject({ format: 'PDF', size: '1,2\u00a0Mo', href: '/fichiers/guide-1.pdf' });
  });
  it.each([
    [0.2, '200\u00a0octets'],
    [80, '80\u00a0Ko'],
    [25_300, '25\u00a0Mo'],
  ])('writes %d kilobytes as %s', (size, expected) => {
    expect(readableSize(size)).toBe(expected);
  });
  it.each(['https://elsewhere.example/f.pdf', '//elsewhere.example/f.pdf', 'javascript:alert(1)'])(
    'does not link to %s',
    (url) => {
      expect(fileView({ ...file, url }).href).toBe('');
    },
  );
});

describe('an image', () => {
  const image = {
    ...file,
    url: '/fichiers/a.webp',
    width: 1600,
    height: 900,
    formats: {
      small: { url: '/fichiers/s.webp', width: 500 },
      large: { url: '/fichiers/l.webp', width: 1000 },
      odd: 3,
    },
  };
  it('offers the renditions it has, smallest first', () => {
    expect(imageView(image).srcset).toBe('/fichiers/s.webp 500w, /fichiers/l.webp 1000w, /fichiers/a.webp 1600w');
  });
  it('keeps its ratio known, so that the page does not jump', () => {
    expect(imageView(image, 'Un atelier')).toMatchObject({ width: 1600, height: 900, alt: 'Un atelier' });
  });
});
