import { rename, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { maximumImagePixels, maximumImageSide } from '../domain/accepted-types';

const formats: Readonly<Record<string, (image: sharp.Sharp) => sharp.Sharp>> = {
  'image/png': (image) => image.png(),
  'image/jpeg': (image) => image.jpeg({ quality: 88 }),
  'image/webp': (image) => image.webp({ quality: 88 }),
  'image/gif': (image) => image.gif(),
};

/**
 * Draws the image again in its own format: upright, without metadata (place, device, author), without anything hidden after it.
 * The file is replaced in place.
 *
 * @returns its new size in bytes, or `undefined` when it can't be read as an image or is larger than accepted
 */
export async function redraw(filepath: string, mime: string): Promise<number | undefined> {
  const encode = formats[mime];
  if (!encode) return undefined;
  const target = `${filepath}.redrawn`;
  try {
    const source = sharp(filepath, {
      animated: mime !== 'image/jpeg',
      limitInputPixels: maximumImagePixels,
      failOn: 'error',
    });
    const { width = 0, height = 0, pageHeight = height } = await source.metadata();
    if (!width || !pageHeight || width > maximumImageSide || pageHeight > maximumImageSide) return undefined;
    await encode(source.autoOrient()).toFile(target);
  } catch {
    return undefined;
  }
  await rename(target, filepath);
  return (await stat(filepath)).size;
}
