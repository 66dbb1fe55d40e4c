import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kinds';

describe('the kind of a file', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'sheet'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'sheet'],
    ['text/csv', 'sheet'],
    ['application/vnd.oasis.opendocument.presentation', 'slides'],
    ['application/vnd.oasis.opendocument.text', 'text'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text'],
    ['text/plain', 'text'],
    ['application/epub+zip', 'text'],
    ['application/zip', 'archive'],
    ['image/svg+xml', 'image'],
    ['video/mp4', 'video'],
    ['audio/mpeg', 'audio'],
    ['application/octet-stream', 'other'],
  ])('%s is drawn as %s', (mime, kind) => {
    expect(fileKind(mime)).toBe(kind);
  });
});
