import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import request, { type Test } from 'supertest';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { charterVersion } from '../../plugins/accounts/contracts/index.ts';

export interface Member {
  id: string;
  token: string;
}

interface Document {
  id: number;
  documentId: string;
}

export interface World {
  cms: RunningCms;
  strapi: Core.Strapi;
  http: Server;
  /** A confirmed member and a session of theirs. */
  member(profile?: object): Promise<Member>;
  base(data: { creator: Member } & Record<string, unknown>): Promise<Document>;
  /** A resource showing the files, as rows of the upload plugin, each in a content. */
  resource(
    data: { base: Document; creator: Member; published: boolean; files?: number[]; image?: number } & Record<
      string,
      unknown
    >,
  ): Promise<Document>;
  send(member: Member | null, name: string, content: Buffer | string, declared?: string): Test;
  read(name: string, member?: Member | null): Test;
  /** Row id of an uploaded file, from its documentId. */
  rowOf(documentId: string): Promise<number>;
}

const slug = () => randomUUID().slice(0, 12);

export const pngOf = (width = 20, height = 10) =>
  sharp({ create: { width, height, channels: 3, background: '#000091' } })
    .png()
    .toBuffer();

/** A small PDF, enough for whoever reads its first and last bytes. */
export const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** The CMS with what these tests need to tell their stories. */
export async function filesWorld(): Promise<World> {
  const cms = await bootCms();
  const { strapi } = cms;
  const http = strapi.server.httpServer;
  const documents = (uid: string) =>
    strapi.documents(uid as never) as unknown as {
      create(input: object): Promise<Document>;
      publish(input: object): Promise<unknown>;
    };
  const as = (test: Test, member?: Member | null) =>
    member ? test.set('Authorization', `Bearer ${member.token}`) : test;

  return {
    cms,
    strapi,
    http,
    async member(profile = {}) {
      const email = `${slug()}@exemple.fr`;
      const user = await strapi.db.query('plugin::users-permissions.user').create({
        data: { username: email, email, provider: 'local', password: 'x', confirmed: true, blocked: false },
      });
      const data = {
        firstName: 'Camille',
        lastName: 'Martin',
        slug: slug(),
        account: user.id,
        active: true,
        charterVersion,
        ...profile,
      };
      const { documentId } = await documents('api::member.member').create({ data });
      const sessions = strapi.service('plugin::accounts.sessions') as unknown as
        { open(userId: number, userAgent: string): Promise<{ token: string }> } | undefined;
      return { id: documentId, token: sessions ? (await sessions.open(user.id, '')).token : `test:${documentId}` };
    },
    async base({ creator, ...data }) {
      const base = await documents('api::base.base').create({
        data: { title: 'Base des fichiers', slug: slug(), visibility: 'public', creator: creator.id, ...data },
      });
      await documents('api::membership.membership').create({
        data: { base: base.documentId, member: creator.id, role: 'owner', pair: `${base.documentId}:${creator.id}` },
      });
      return base;
    },
    async resource({ base, creator, published, files = [], ...data }) {
      const contents = files.map((file) => ({
        __component: 'content.file',
        key: randomUUID(),
        revision: 1,
        title: 'Fichier',
        file,
      }));
      const created = await documents('api::resource.resource').create({
        data: { title: 'Ressource', slug: slug(), base: base.documentId, creator: creator.id, contents, ...data },
      });
      if (published) await documents('api::resource.resource').publish({ documentId: created.documentId });
      return created;
    },
    send(member, name, content, declared = 'application/octet-stream') {
      const body = Buffer.isBuffer(content) ? content : Buffer.from(content);
      return as(request(http).post('/api/files'), member).attach('file', body, {
        filename: name,
        contentType: declared,
      });
    },
    read: (name, member) => as(request(http).get(`/api/files/${name}`), member),
    async rowOf(documentId) {
      return (await strapi.db.query('plugin::upload.file').findOne({ where: { documentId } })).id;
    },
  };
}
