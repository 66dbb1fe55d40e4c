import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { z } from 'zod';
import { readSeed, seedsFolder } from '../seed-files';
import { makeFile } from './plain-document';

interface Upload {
  upload(input: { data: unknown; files: unknown }): Promise<{ id: number }[]>;
}

/** What each illustration shows, by its name. */
export const alternatives = () =>
  readSeed('demo/images/alternatives.yaml', z.record(z.string(), z.string().min(10).max(280)));

/** Puts the demo's files into the media library, through Strapi's own upload service; the numbers returned are the media's ids. */
export function demoUploads(strapi: Core.Strapi) {
  const service = strapi.plugin('upload').service('upload') as unknown as Upload;
  const texts = alternatives();

  const send = async (name: string, type: string, bytes: Buffer, alternativeText?: string): Promise<number> => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'la-base-seed-'));
    try {
      const filepath = path.join(folder, name);
      await fs.writeFile(filepath, bytes);
      const [file] = await service.upload({
        data: { fileInfo: { name, ...(alternativeText ? { alternativeText } : {}) } },
        files: { filepath, originalFilename: name, mimetype: type, size: bytes.length },
      });
      if (!file) throw new Error(`Le fichier « ${name} » n’a pas été enregistré.`);
      return file.id;
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  };

  return {
    /** Draws `images/<name>.svg` as a PNG, with the text that describes it. Each use is its own file: a file belongs to what shows it. */
    async image(name: string, width = 960): Promise<number> {
      const bytes = await sharp(path.join(seedsFolder, 'demo/images', `${name}.svg`))
        .resize({ width })
        .png({ palette: true })
        .toBuffer();
      return send(`${name}.png`, 'image/png', bytes, alternativeOf(texts, name));
    },
    async document(name: string, title: string, text: string): Promise<number> {
      const { bytes, type } = await makeFile(name, title, text);
      return send(name, type, bytes);
    },
  };
}

/**
 * @throws Error in French when an image has no description
 */
export function alternativeOf(texts: Record<string, string>, name: string): string {
  const text = texts[name];
  if (!text)
    throw new Error(`L’image « ${name} » n’est pas décrite dans database/seeds/demo/images/alternatives.yaml.`);
  return text;
}

export type DemoUploads = ReturnType<typeof demoUploads>;
