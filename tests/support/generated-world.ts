/**
 * Adds to a database, in a process of its own, the people a large instance has: members, bases of every visibility with their teams, grants
 * and exceptions. Always the same ones.
 */
import type { Core } from '@strapi/strapi';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorld } from './world.ts';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(path.join(root, 'cms/package.json'));

const MEMBERS = 300;
const BASES = 60;
const pick = <T>(items: readonly T[], index: number): T => items[index % items.length]!;

async function generate(strapi: Core.Strapi): Promise<void> {
  const world = createWorld(strapi);
  const tagged = async (category: string) =>
    (
      (await strapi.db
        .query('api::tag.tag')
        .findMany({ where: { category: { slug: category } }, select: ['documentId'], orderBy: 'id' })) as {
        documentId: string;
      }[]
    ).map(({ documentId }) => documentId);
  const actorTypes = await tagged('types-d-acteur');
  const territories = await tagged('territoires');
  const members: string[] = [];
  for (let index = 0; index < MEMBERS; index += 1)
    members.push(
      await world.member({
        firstName: 'Membre',
        lastName: `Numéro ${index}`,
        slug: `membre-numero-${index}`,
        email: `membre-${index}@corpus.la-base.localhost`,
        profileVisibility: index % 3 === 0 ? 'members' : 'public',
        actorType: pick(actorTypes, index),
        territory: pick(territories, index * 7),
      }),
    );
  const visibilities = ['public', 'public', 'restricted', 'private'] as const;
  for (let index = 0; index < BASES; index += 1) {
    const visibility = pick(visibilities, index);
    const base = await world.base({
      title: `Base numéro ${index}`,
      slug: `base-numero-${index}`,
      visibility,
      team: { owner: pick(members, index), administrator: pick(members, index + 100) },
      ...(visibility === 'restricted'
        ? { exceptionMembers: [pick(members, index + 50)], exceptionActorTypes: [pick(actorTypes, index)] }
        : {}),
    });
    for (let rank = 0; rank < 4; rank += 1)
      await world.join(base, pick(members, 150 + index * 2 + rank), 'contributor');
    await world.grant(base, pick(actorTypes, index), 'reader');
    for (let rank = 0; rank < 3; rank += 1)
      await world.resource(base, {
        title: `Ressource ${rank} de la base ${index}`,
        slug: `ressource-${index}-${rank}`,
      });
  }
}

const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
const strapi = createStrapi({
  appDir: path.join(root, 'cms'),
  distDir: path.join(root, 'cms/dist'),
  autoReload: false,
  serveAdminPanel: false,
});
try {
  await strapi.load();
  await generate(strapi);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await strapi.destroy();
  process.exit();
}
