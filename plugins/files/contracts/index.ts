import { z } from 'zod';

/**
 * `POST /api/files`, multipart, one file in the field `file`, by a signed-in member → `201 { data: UploadedFile }`.
 * A refused file answers 400 with `details.fields.file`, a sentence in French; too large 413; too many in a day 429.
 */
export const uploadedFile = z.object({
  /** documentId: what commands take to show the file in an object. */
  id: z.string(),
  /** As shown to people. */
  name: z.string(),
  /** `/fichiers/<name>`: the same in draft and published, the rule is asked at each request. */
  url: z.string(),
  mime: z.string(),
  kind: z.enum(['image', 'file', 'video', 'audio']),
  /** In bytes. */
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
export type UploadedFile = z.infer<typeof uploadedFile>;

export const uploadAnswer = z.object({ data: uploadedFile });

/** For the `accept` attribute and the hint beside a file field. */
export const uploadLimits = {
  fileBytes: 100 * 1024 * 1024,
  imageBytes: 10 * 1024 * 1024,
  images: '.png,.jpg,.jpeg,.webp,.gif',
  files:
    '.pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp,.odg,.rtf,.csv,.txt,.md,.png,.jpg,.jpeg,.webp,.gif,.mp3,.ogg,.oga,.wav,.m4a,.mp4,.webm,.zip,.epub',
  videos: '.mp4,.webm',
  captions: '.vtt',
} as const;
