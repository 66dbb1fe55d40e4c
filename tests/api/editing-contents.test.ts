import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editingWorld, type EditingWorld, type Json } from './editing-support';

let world: EditingWorld;
beforeAll(async () => {
  world = await editingWorld();
});
afterAll(() => world.cms.close());

const add = async (id: string, body: Record<string, unknown>, member = world.members.owner) => {
  const answer = await world.call(member, 'post', `/resources/${id}/contents`, body);
  expect(answer.error).toBeUndefined();
  return answer.data.key as string;
};
const read = async (id: string) => (await world.call(world.members.owner, 'get', `/resources/${id}`)).data;
const order = async (id: string) => (await read(id)).contents.map((content: Json) => content.title ?? content.kind);

describe('the contents of a resource', () => {
  it('are of six kinds, keep their keys and revisions, their files and relations, when others change and when published', async () => {
    const { call, members, base, publicBase } = world;
    const id = await world.draft(members.owner, base);
    const linked = await world.draft(members.owner, publicBase, 'Liée');
    await call(members.owner, 'put', `/resources/${linked}/visibility`, { visibility: 'private' });
    await call(members.owner, 'post', `/resources/${linked}/publish`);
    const file = await world.file(members.owner, 'guide.pdf', 'application/pdf');
    const image = await world.file(members.owner, 'photo.png', 'image/png');
    const video = await world.file(members.owner, 'film.mp4', 'video/mp4');
    const captions = await world.file(members.owner, 'film.vtt', 'text/vtt');
    const text = await add(id, { kind: 'rich-text', body: { markdown: '**Bonjour**' } });
    await add(id, { kind: 'file', file, title: 'Guide', licence: 'licence-etalab-2-0', columns: 3 });
    await add(id, { kind: 'image', image, alternative: 'Une salle' });
    await add(id, { kind: 'link', url: 'https://exemple.fr/page', previewTitle: 'Une page' });
    await add(id, {
      kind: 'video',
      url: 'https://youtu.be/dQw4w9WgXcQ',
      file: video,
      captions,
      transcript: '<p>Texte</p>',
    });
    await add(id, { kind: 'linked-resource', resource: linked });
    const before = (await read(id)).contents;
    expect(before.map((content: Json) => content.revision)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(before[0]).toMatchObject({ key: text, body: '<p><strong>Bonjour</strong></p>', markdown: '**Bonjour**' });
    expect(before[1]).toMatchObject({
      file: { id: file, name: 'guide.pdf' },
      licence: { slug: 'licence-etalab-2-0' },
      columns: 3,
    });
    expect(before[2]).toMatchObject({ image: { id: image }, alternative: 'Une salle', decorative: false });
    expect(before[4]).toMatchObject({
      file: { id: video },
      captions: { id: captions },
    });
    expect(before[5]).toMatchObject({ resource: { id: linked, title: 'Liée' } });

    const saved = await call(members.owner, 'put', `/resources/${id}/contents/${text}`, {
      kind: 'rich-text',
      revision: 1,
      body: '<p>Au revoir</p>',
    });
    expect(saved.data).toMatchObject({ content: { key: text, revision: 2, body: '<p>Au revoir</p>' }, state: 'draft' });
    await call(members.owner, 'post', `/resources/${id}/publish`);
    await call(members.owner, 'post', `/resources/${id}/contents/${text}/move`, { before: null });
    await call(members.owner, 'post', `/resources/${id}/publish`);
    const after = await read(id);
    expect(after.state).toBe('published');
    expect(after.contents).toEqual([
      ...before.slice(1),
      { ...before[0], revision: 2, body: '<p>Au revoir</p>', markdown: 'Au revoir' },
    ]);

    const published = await world.system(() =>
      (world.strapi.documents as Json)('api::resource.resource').findOne({
        documentId: id,
        status: 'published',
        populate: {
          contents: {
            on: {
              'content.file': { populate: '*' },
              'content.image': { populate: '*' },
              'content.linked-resource': { populate: '*' },
            },
          },
        },
      }),
    );
    expect(
      (published as Json).contents.map((content: Json) => [
        content.file?.documentId,
        content.image?.documentId,
        content.resource?.documentId,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [file, undefined, undefined],
        [undefined, image, undefined],
        [undefined, undefined, linked],
      ]),
    );
  });

  it('leave the published version alone until it is published again', async () => {
    const { call, members, base, rows } = world;
    const id = await world.draft(members.owner, base);
    const key = await add(id, { kind: 'rich-text', body: '<p>Un</p>' });
    await call(members.owner, 'post', `/resources/${id}/publish`);
    await call(members.owner, 'put', `/resources/${id}/contents/${key}`, {
      kind: 'rich-text',
      revision: 1,
      body: '<p>Deux</p>',
    });
    expect((await read(id)).state).toBe('modified');
    const bodies = async () => (await rows('content.rich-text', { key })).map((row) => row.body).sort();
    expect(await bodies()).toEqual(['<p>Deux</p>', '<p>Un</p>']);
    await call(members.owner, 'post', `/resources/${id}/publish`);
    expect(await bodies()).toEqual(['<p>Deux</p>', '<p>Deux</p>']);
  });

  it('lose nothing typed when two people save the same one', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const key = await add(id, { kind: 'rich-text', body: '<p>Un</p>', title: 'Titre' });
    const put = (member: string, body: string) =>
      call(member, 'put', `/resources/${id}/contents/${key}`, { kind: 'rich-text', revision: 1, body });
    const answers = await Promise.all([put(members.owner, '<p>A</p>'), put(members.contributor, '<p>B</p>')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const kept = answers.find((answer) => answer.status === 200)?.data.content.body;
    const refused = answers.find((answer) => answer.status === 409)?.error;
    expect(refused).toMatchObject({
      name: 'ConflictError',
      details: { current: { revision: 2, body: kept, title: 'Titre' } },
    });
    expect([kept, refused.details.submitted.body].sort()).toEqual(['<p>A</p>', '<p>B</p>']);
  });

  it('survive a hundred writes at once to different ones', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const keys: string[] = [];
    for (const index of [0, 1, 2, 3]) keys.push(await add(id, { kind: 'rich-text', body: `<p>${index}</p>` }));
    const start = (await read(id)).revision;
    for (let round = 1; round <= 25; round += 1) {
      const answers = await Promise.all(
        keys.map((key, index) =>
          call(index % 2 ? members.owner : members.contributor, 'put', `/resources/${id}/contents/${key}`, {
            kind: 'rich-text',
            revision: round,
            body: `<p>${index} ${round}</p>`,
          }),
        ),
      );
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    }
    const after = await read(id);
    expect(after.contents.map((content: Json) => content.body)).toEqual(
      [0, 1, 2, 3].map((index) => `<p>${index} 25</p>`),
    );
    expect(after.revision).toBe(start + 100);
  });

  it('are all kept when added, moved and removed at once', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const first = await add(id, { kind: 'rich-text', body: '<p>x</p>', title: 'premier' });
    const gone = await add(id, { kind: 'rich-text', body: '<p>x</p>', title: 'supprimé' });
    await Promise.all([
      ...Array.from({ length: 10 }, (_, index) => add(id, { kind: 'rich-text', body: '<p>x</p>', title: `n${index}` })),
      call(members.owner, 'post', `/resources/${id}/contents/${first}/move`, { before: null }),
      call(members.owner, 'delete', `/resources/${id}/contents/${gone}`),
    ]);
    expect((await order(id)).sort()).toEqual(
      ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'premier'].sort(),
    );
  });

  it('are ordered in sections, moved by steps and to places', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const section = async (title: string, after?: string | null) =>
      (await call(members.owner, 'post', `/resources/${id}/sections`, { title, after })).data.key as string;
    const text = (title: string, place: Record<string, unknown> = {}) =>
      add(id, { kind: 'rich-text', body: '<p>x</p>', title, ...place });
    const a = await text('a');
    const second = await section('Seconde');
    const premiere = await section('Première', null);
    const c = await text('c', { section: second });
    await text('b', { section: premiere });
    await text('b0', { section: premiere, after: null });
    expect(await order(id)).toEqual(['a', 'b0', 'b', 'c']);
    const move = (key: string, body: unknown) =>
      call(members.owner, 'post', `/resources/${id}/contents/${key}/move`, body);
    await move(a, { direction: 'down' });
    expect((await read(id)).contents[0]).toMatchObject({ title: 'a', section: premiere });
    await move(c, { before: a });
    expect((await read(id)).contents.map((content: Json) => [content.title, content.section === premiere])).toEqual([
      ['c', true],
      ['a', true],
      ['b0', true],
      ['b', true],
    ]);
    expect((await move(c, { before: randomUUID() })).error.details.fields).toEqual({
      before: 'Choisissez un contenu de la même section.',
    });
    const moved = await call(members.owner, 'post', `/resources/${id}/sections/${second}/move`, { direction: 'up' });
    expect(moved.data.sections.map((item: Json) => item.title)).toEqual(['Seconde', 'Première']);
    const renamed = await call(members.owner, 'put', `/resources/${id}/sections/${second}`, {
      title: 'Autre',
      foldable: false,
    });
    expect(renamed.data.sections[0]).toEqual({ key: second, title: 'Autre', foldable: false });
    const removed = await call(members.owner, 'delete', `/resources/${id}/sections/${premiere}`);
    expect(removed.data.sections).toHaveLength(1);
    expect(removed.data.contents.map((content: Json) => content.section)).toEqual([second, second, second, second]);
  });

  it('come back where they were when their removal is undone', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const image = await world.file(members.owner, 'photo.png', 'image/png');
    await add(id, { kind: 'rich-text', body: '<p>x</p>', title: 'avant' });
    const key = await add(id, {
      kind: 'image',
      image,
      title: 'milieu',
      licence: 'licence-etalab-2-0',
      decorative: true,
    });
    await add(id, { kind: 'rich-text', body: '<p>x</p>', title: 'après' });
    const [, before] = (await read(id)).contents;
    const { undo } = (await call(members.owner, 'delete', `/resources/${id}/contents/${key}`)).data;
    expect(await order(id)).toEqual(['avant', 'après']);
    await call(members.owner, 'put', `/resources/${id}/informations`, { image: null });
    expect(await add(id, undo)).toBe(key);
    expect((await read(id)).contents[1]).toEqual(before);
    expect((await call(members.owner, 'post', `/resources/${id}/contents`, undo)).error.details.fields).toHaveProperty(
      'key',
    );
  });

  it.each(['never published', 'published'])(
    'come back with the file a colleague sent, closed to others (%s)',
    async (state) => {
      const { call, members, base } = world;
      const { owner, contributor, stranger } = members;
      const id = await world.draft(owner, base);
      const file = await world.file(contributor, 'guide.pdf', 'application/pdf');
      const body = { kind: 'file', file, title: 'Guide' };
      const key = await add(id, body, contributor);
      if (state === 'published') expect((await call(owner, 'post', `/resources/${id}/publish`)).status).toBe(200);
      const { undo } = (await call(owner, 'delete', `/resources/${id}/contents/${key}`)).data;

      const theirBase = await call(stranger, 'post', '/bases', { title: 'Ailleurs', contactEmail: 'ici@exemple.fr' });
      const theirs = await world.draft(stranger, theirBase.data.id);
      const taken = await call(stranger, 'post', `/resources/${theirs}/contents`, body);
      expect(taken.error.details.fields).toHaveProperty('file');

      expect(await add(id, undo)).toBe(key);
      expect((await read(id)).contents[0].file.id).toBe(file);
    },
  );

  it('are two hundred at most, in fifty sections', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const contents = Array.from({ length: 200 }, (_, index) => ({
      __component: 'content.link',
      url: `https://exemple.fr/${index}`,
    }));
    const sections = Array.from({ length: 50 }, (_, index) => ({ title: `Section ${index}` }));
    await world.system(() =>
      (world.strapi.documents as Json)('api::resource.resource').update({
        documentId: id,
        data: { contents, sections },
      }),
    );
    expect(
      (await call(members.owner, 'post', `/resources/${id}/contents`, { kind: 'rich-text', body: '<p>x</p>' })).status,
    ).toBe(400);
    expect((await call(members.owner, 'post', `/resources/${id}/sections`, { title: 'De trop' })).status).toBe(400);
    const first = (await read(id)).contents[0].key;
    await call(members.owner, 'delete', `/resources/${id}/contents/${first}`);
    await add(id, { kind: 'rich-text', body: '<p>x</p>' });
  });

  it('keep untouched Markdown byte for byte', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const key = await add(id, { kind: 'rich-text', body: '<p>Un&nbsp;texte <em>fin</em><br>suite</p>' });
    const [stored] = (await read(id)).contents;
    const { data } = await call(members.owner, 'put', `/resources/${id}/contents/${key}`, {
      kind: 'rich-text',
      revision: 1,
      body: { markdown: stored.markdown.replaceAll('\n', '\r\n') },
      caption: 'Légende',
    });
    expect(data.content).toMatchObject({ body: stored.body, caption: 'Légende', revision: 2 });
  });

  it('never hold a script, another scheme, or a video from elsewhere', async () => {
    const { call, members, base } = world;
    const id = await world.draft(members.owner, base);
    const key = await add(id, {
      kind: 'rich-text',
      body: '<p onclick="x()">a<script>x()</script><a href="javascript:x()">b</a></p>',
    });
    expect((await read(id)).contents.find((content: Json) => content.key === key).body).toBe('<p>ab</p>');
    const refused = async (body: object) =>
      (await call(members.owner, 'post', `/resources/${id}/contents`, body)).error.details.fields;
    expect(await refused({ kind: 'link', url: 'javascript:alert(1)' })).toHaveProperty('url');
    expect(await refused({ kind: 'video', url: 'https://exemple.fr/film' })).toHaveProperty('url');
    expect(await refused({ kind: 'video' })).toHaveProperty('url');
  });
});
