import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import request from 'supertest';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/strapi.ts';
import { filesWorld, pdf, pngOf, type Member, type World } from '../api/files-world.ts';

let world: World;
let member: Member;

beforeAll(async () => {
  world = await filesWorld();
  member = await world.member();
  server = world.http.listen(0, '127.0.0.1');
});
afterAll(() => world?.cms.close());

let server: http.Server;
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = '<!doctype html><script>alert(1)</script>';

/** A ZIP archive of empty entries, whose list claims what it is told to. */
function zip(names: string[], claimedSize = 0): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt32LE(claimedSize, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name));
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const wav = Buffer.concat([Buffer.from('RIFF'), Buffer.from([36, 0, 0, 0]), Buffer.from('WAVEfmt '), Buffer.alloc(32)]);
const cfb = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);

describe('extension × declared type × bytes', () => {
  const bytes: Record<string, () => Promise<Buffer> | Buffer> = {
    png: () => pngOf(),
    jpeg: async () =>
      sharp(await pngOf())
        .jpeg()
        .toBuffer(),
    webp: async () =>
      sharp(await pngOf())
        .webp()
        .toBuffer(),
    gif: async () =>
      sharp(await pngOf())
        .gif()
        .toBuffer(),
    pdf: () => Buffer.from(pdf),
    text: () => Buffer.from('Nom;Âge\nZoé;42\n'),
    svg: () => Buffer.from(svg),
    html: () => Buffer.from(html),
    zip: () => zip(['a.txt']),
    wav: () => wav,
    cfb: () => cfb,
    exe: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
  };
  /** Extension → the bytes it may have. */
  const allowed: Record<string, string[]> = {
    png: ['png'],
    jpg: ['jpeg'],
    jpeg: ['jpeg'],
    webp: ['webp'],
    gif: ['gif'],
    pdf: ['pdf'],
    txt: ['text'],
    csv: ['text'],
    md: ['text'],
    zip: ['zip'],
    wav: ['wav'],
    doc: ['cfb'],
    docx: [],
    svg: [],
    html: [],
    exe: [],
    js: [],
    php: [],
    'pdf.html': [],
    mp4: [],
  };
  const declared = ['application/octet-stream', 'image/png', 'text/html', 'image/svg+xml'];
  const cells = Object.entries(allowed).flatMap(([extension, good]) =>
    Object.keys(bytes).map((kind) => ({ extension, kind, good: good.includes(kind) })),
  );

  it('accepts a file when its bytes are those of its extension, whatever is declared, and no other', async () => {
    const sender = await world.member();
    let cell = 0;
    for (const { extension, kind, good } of cells) {
      const content = await bytes[kind]!();
      const type = declared[cell % declared.length]!;
      cell += 1;
      const answer = await world.send(sender, `essai.${extension}`, content, type);
      expect(answer.status, `${extension} ${kind} ${type} ${answer.text}`).toBe(good ? 201 : 400);
      if (!good) expect(answer.body.error.details.fields.file).toMatch(/[.:]/);
    }
  });
});

describe('what hides in a file', () => {
  const refused: [string, string, () => Promise<Buffer | string> | Buffer | string][] = [
    ['a drawing with a script named as an image', 'a.png', () => svg],
    ['a drawing with a script named as text', 'a.txt', () => `\n<!-- x -->\n${svg}`],
    ['a page named as text', 'a.md', () => html],
    ['binary named as text', 'a.txt', () => Buffer.from([65, 0, 66])],
    ['text in another encoding', 'a.csv', () => Buffer.from('Prénom;âge', 'latin1')],
    ['nothing', 'a.txt', () => ''],
    [
      'an image header on something else',
      'a.png',
      async () => Buffer.concat([(await pngOf()).subarray(0, 60), Buffer.from(html)]),
    ],
    [
      'a document with macros',
      'a.docx',
      () => zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
    ],
    ['a spreadsheet named as a document', 'a.docx', () => zip(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['an archive that would fill a disk', 'a.zip', () => zip(['bombe'], 3 * 1024 ** 3)],
    ['an image of a hundred million pixels', 'a.png', () => pngOf(12_000, 9_000)],
  ];

  it.each(refused)('refuses %s', async (_what, name, content) => {
    const answer = await world.send(member, name, await content());
    expect(answer.status, answer.text).toBe(400);
  });

  it('draws images again: nothing follows them, no place nor device is left in them', async () => {
    const photo = await sharp(await pngOf(60, 40))
      .jpeg()
      .withExif({
        IFD0: { Make: 'Appareil-espion', Copyright: 'x' },
        IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' },
      })
      .toBuffer();
    const polyglot = Buffer.concat([photo, Buffer.from('<script>alert(document.domain)</script>PK\x03\x04')]);
    const answer = await world.send(member, 'photo.jpg', polyglot);
    expect(answer.status, answer.text).toBe(201);
    const stored = fs.readFileSync(
      path.join(world.cms.directory, 'files', answer.body.data.url.replace('/fichiers/', '')),
    );
    expect(stored.includes('script')).toBe(false);
    expect(stored.includes('Appareil-espion')).toBe(false);
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
  });
});

describe('size and number', () => {
  it('stops receiving beyond the limit, and leaves nothing behind', async () => {
    const before = fs.readdirSync(path.join(world.cms.directory, 'files'));
    const answer = await world
      .send(member, 'gros.txt', Buffer.alloc(101 * 1024 * 1024, 65))
      .catch((error: { code: string }) => error);
    if ('status' in answer) expect(answer.status).toBe(413);
    else expect(['ECONNRESET', 'EPIPE']).toContain(answer.code);
    expect(fs.readdirSync(path.join(world.cms.directory, 'files'))).toEqual(before);
  });

  it('counts what really comes, whatever length is announced or not', async () => {
    const url = new URL('/api/files', address());
    const status = await new Promise<number | string>((resolve) => {
      const outgoing = http.request(url, {
        method: 'POST',
        headers: { Authorization: `Bearer ${member.token}`, 'Content-Type': 'multipart/form-data; boundary=x' },
      });
      outgoing.on('response', (answer) => resolve(answer.statusCode ?? 0));
      outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      outgoing.write(
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n',
      );
      const piece = Buffer.alloc(1024 * 1024, 65);
      let sent = 0;
      const more = () => {
        if (sent >= 101) return outgoing.end('\r\n--x--\r\n');
        sent += 1;
        outgoing.write(piece, more);
      };
      more();
    });
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(status);
  });

  it('refuses an image over 10 MB', async () => {
    const heavy = Buffer.concat([await pngOf(), Buffer.alloc(10 * 1024 * 1024 + 1)]);
    const answer = await world.send(member, 'lourde.png', heavy);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.fields.file).toContain('10 Mo');
  });

  it('stops a member who sent too much in a day, and no other', async () => {
    const greedy = await world.member();
    expect((await world.send(greedy, 'a.txt', 'un')).status).toBe(201);
    await world.strapi.db.query('plugin::files.file-link').updateMany({
      where: { objectKind: 'upload', objectId: greedy.id },
      data: { size: 2 * 1024 ** 3 },
    });
    expect((await world.send(greedy, 'a.txt', 'un')).status).toBe(429);
    expect((await world.send(member, 'a.txt', 'un')).status).toBe(201);
  });

  it('asks who sends', async () => {
    expect((await world.send(null, 'a.txt', 'un')).status).toBe(401);
  });
});

describe('names', () => {
  it.each([
    '../../../../etc/cron.d/x.txt',
    '..\\..\\x.txt',
    '/etc/x.txt',
    'a\u0000b.txt',
    '\u202etxt.fdp.txt',
    'con.txt',
    `${'x'.repeat(400)}.txt`,
    '<img src=x>.txt',
    '....txt',
  ])('keeps %j inside the storage, under a harmless name', async (name) => {
    const answer = await world.send(member, name, 'un');
    expect([201, 400]).toContain(answer.status);
    if (answer.status !== 201) return;
    const { url, name: shown } = answer.body.data;
    expect(url).toMatch(/^\/fichiers\/[A-Za-z0-9_-]+\.txt$/);
    expect(shown).not.toMatch(/[\u0000-\u001f\u202e<>/\\]/);
    expect(fs.existsSync(path.join(world.cms.directory, 'files', url.replace('/fichiers/', '')))).toBe(true);
  });

  it.each(['../../test.db', '..%2f..%2ftest.db', '%2e%2e/test.db', 'test.db%00.png', '.env', 'x', 'a/b.png'])(
    'reads no other file of the machine: %s',
    async (name) => {
      expect((await request(world.http).get(`/api/files/${name}`)).status).toBe(404);
    },
  );
});

describe('other doors', () => {
  it('serves nothing straight from the storage', async () => {
    const { url } = (await world.send(member, 'direct.txt', 'secret')).body.data;
    const name = url.replace('/fichiers/', '');
    for (const door of ['/uploads/', '/', '/files/', '/data/files/', '/api/upload/files/']) {
      const answer = await request(world.http).get(`${door}${name}`);
      expect(answer.status, door).toBe(404);
      expect(answer.text).not.toContain('secret');
    }
    expect((await request(world.http).get('/api/upload/files')).status).toBe(404);
    expect(
      (await request(world.http).post('/api/upload').attach('files', Buffer.from('x'), 'x.txt')).status,
    ).toBeGreaterThanOrEqual(404);
    expect(fs.existsSync(path.join(root, 'public/uploads', name))).toBe(false);
  });
});
