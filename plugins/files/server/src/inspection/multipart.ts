import type { IncomingMessage } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import formidable, { errors as formidableErrors, type File } from 'formidable';
import { maximumFileSize } from '../domain/accepted-types';

export interface ReceivedForm {
  fields: Record<string, string[] | undefined>;
  files: Record<string, File[] | undefined>;
}

const invalid = 'Ce formulaire est illisible. Recommencez l’envoi.';

const tooLarge = new Set<number>([
  formidableErrors.biggerThanMaxFileSize,
  formidableErrors.biggerThanTotalMaxFileSize,
  formidableErrors.maxFieldsSizeExceeded,
]);

function toHttpError(error: unknown): Error {
  const { code, httpCode } = error as { code?: number; httpCode?: number };
  if (code !== undefined && tooLarge.has(code)) return new errors.PayloadTooLargeError('Ce fichier dépasse 100 Mo.');
  return httpCode ? new errors.ValidationError(invalid) : (error as Error);
}

/**
 * Receives a multipart form into temporary files, counting bytes as they come, and hands it to `use`; the files are gone after it.
 *
 * @throws PayloadTooLargeError beyond 100 MB, ValidationError for a form that can't be read
 */
export async function withForm<T>(
  request: IncomingMessage,
  maxFiles: number,
  use: (form: ReceivedForm) => Promise<T>,
): Promise<T> {
  if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? ''))
    throw new errors.ValidationError(invalid);
  if (Number(request.headers['content-length'] ?? 0) > maximumFileSize + 64 * 1024) {
    throw new errors.PayloadTooLargeError('Ce fichier dépasse 100 Mo.');
  }
  const uploadDir = await mkdtemp(path.join(os.tmpdir(), 'la-base-upload-'));
  try {
    const form = formidable({
      uploadDir,
      maxFiles,
      maxFileSize: maximumFileSize,
      maxTotalFileSize: maximumFileSize,
      maxFields: 20,
      maxFieldsSize: 64 * 1024,
      allowEmptyFiles: true,
      minFileSize: 0,
    });
    const [fields, files] = await form.parse(request).catch((error: unknown) => {
      throw toHttpError(error);
    });
    return await use({ fields, files });
  } finally {
    await rm(uploadDir, { recursive: true, force: true });
  }
}
