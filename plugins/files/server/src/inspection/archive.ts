import { open } from 'node:fs/promises';

export interface ArchiveSummary {
  names: string[];
  /** Bytes once unpacked, as the archive says. */
  unpackedSize: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** A directory of 20,000 entries is about that long. */
const longestDirectory = 4 * 1024 * 1024;

/**
 * Reads the list of a ZIP archive without unpacking anything.
 *
 * @returns `undefined` when there is no readable list, or it is beyond reason (ZIP64, 4 MB of names)
 */
export async function readArchive(filepath: string): Promise<ArchiveSummary | undefined> {
  const file = await open(filepath, 'r');
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await file.read(tail, 0, tail.length, size - tail.length);
    let at = tail.length - 22;
    while (at >= 0 && tail.readUInt32LE(at) !== endOfDirectory) at -= 1;
    if (at < 0) return undefined;
    const count = tail.readUInt16LE(at + 10);
    const length = tail.readUInt32LE(at + 12);
    const start = tail.readUInt32LE(at + 16);
    if (length > longestDirectory || start + length > size) return undefined;
    const directory = Buffer.alloc(length);
    await file.read(directory, 0, length, start);
    return readDirectory(directory, count);
  } finally {
    await file.close();
  }
}

function readDirectory(directory: Buffer, count: number): ArchiveSummary | undefined {
  const summary: ArchiveSummary = { names: [], unpackedSize: 0 };
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directoryEntry) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    summary.unpackedSize += directory.readUInt32LE(at + 24);
    summary.names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return summary;
}

/** An archive that would fill the disk of whoever unpacks it: over 2 GB, or over 100 MB packed more than a hundredfold. */
export function isBomb(summary: ArchiveSummary, packedSize: number): boolean {
  const { unpackedSize } = summary;
  return unpackedSize > 2 * 1024 ** 3 || (unpackedSize > 100 * 1024 ** 2 && unpackedSize > packedSize * 100);
}
