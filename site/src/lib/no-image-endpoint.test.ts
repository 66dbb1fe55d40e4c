import path from 'node:path';
import { expect, it } from 'vitest';
import config from '../../astro.config.mjs';
import { GET } from './no-image-endpoint.ts';

it('no image is made for whoever asks', () => {
  const entrypoint = path.resolve(import.meta.dirname, '../..', config.image?.endpoint?.entrypoint ?? '');
  expect(entrypoint).toBe(path.resolve(import.meta.dirname, 'no-image-endpoint.ts'));
  expect(GET().status).toBe(404);
});
