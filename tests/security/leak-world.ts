import { actingAs, type Acting } from '../support/acting.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld, type TestWorld } from '../support/world.ts';

/** Stands in every text an anonymous reader must never find, in any answer. */
export const SECRET = 'zqsecretqz';

export interface LeakWorld {
  cms: RunningCms;
  as: Acting;
  world: TestWorld;
  ids: Record<string, string>;
}

const key = () => crypto.randomUUID();
const richText = (body: string) => ({ __component: 'content.rich-text', key: key(), body });
const linkTo = (resource: string) => ({ __component: 'content.linked-resource', key: key(), resource });

/**
 * One of each thing the public may see, beside one of each it may not, tied together by every relation there is: through
 * each of them a careless query would reach the secret word.
 */
export async function leakWorld(): Promise<LeakWorld> {
  const cms = await bootCms();
  const as = actingAs(cms.strapi);
  const world = createWorld(cms.strapi);

  const theme = await world.tag({ name: 'Thème ouvert' });
  const shy = await world.member({
    profileVisibility: 'members',
    lastName: `${SECRET} discret`,
    email: `${SECRET}@example.org`,
    biography: SECRET,
  });
  const known = await world.member({ lastName: 'Connue', contactEmail: `contact-${SECRET}@example.org` });
  const owner = await world.member({ lastName: 'Propriétaire' });
  const stranger = await world.member({ lastName: 'Inconnu' });

  const openBase = await world.base({
    title: 'Base ouverte',
    team: { owner },
    creator: shy,
    contactEmail: `equipe-${SECRET}@example.org`,
    contactAudience: 'team',
    actorTypes: [theme],
    territory: theme,
  });
  const privateBase = await world.base({
    title: `Base ${SECRET}`,
    visibility: 'private',
    team: { owner },
    actorTypes: [theme],
  });
  const restrictedBase = await world.base({
    title: `Base restreinte ${SECRET}`,
    visibility: 'restricted',
    exceptionMembers: [known],
  });
  const hiddenBase = await world.base({ title: `Base masquée ${SECRET}`, hidden: true });
  const binnedBase = await world.base({ title: `Base jetée ${SECRET}`, binned: true });
  const secretCategory = await world.category({ name: `Catégorie ${SECRET}`, base: privateBase });
  const secretTag = await world.tag({ name: `Étiquette ${SECRET}`, category: secretCategory });

  const closed = {
    title: `Ressource ${SECRET}`,
    description: SECRET,
    tags: [theme],
    contents: [richText(SECRET)],
    creator: shy,
  };
  const resources = {
    inPrivateBase: await world.resource(privateBase, closed),
    publicInPrivateBase: await world.resource(privateBase, { ...closed, visibility: 'public' }),
    inRestrictedBase: await world.resource(restrictedBase, closed),
    inHiddenBase: await world.resource(hiddenBase, closed),
    inBinnedBase: await world.resource(binnedBase, closed),
    ownPrivate: await world.resource(openBase, { ...closed, visibility: 'private' }),
    ownRestricted: await world.resource(openBase, { ...closed, visibility: 'restricted', exceptionMembers: [known] }),
    hidden: await world.resource(openBase, { ...closed, hidden: true }),
    binned: await world.resource(openBase, { ...closed, binned: true }),
    neverPublished: await world.resource(openBase, { ...closed, published: false }),
  };
  const open = await world.resource(openBase, {
    title: 'Ressource ouverte',
    creator: shy,
    tags: [theme, secretTag],
    creditedBases: [privateBase],
    contributors: [shy],
    contents: [richText('<p>Texte publié</p>'), linkTo(resources.inPrivateBase)],
    sources: [{ kind: 'member', member: shy }],
  });
  await world.resource(openBase, { title: 'Autre ressource ouverte', tags: [theme] });
  // A pending edit of a published resource.
  const documents = cms.strapi.documents('api::resource.resource') as never as {
    update(params: unknown): Promise<unknown>;
  };
  await documents.update({ documentId: open, data: { title: `Brouillon ${SECRET}`, description: SECRET } });
  const collection = await world.collection(openBase, {
    name: 'Collection ouverte',
    resources: [open, resources.inPrivateBase, resources.ownPrivate, resources.hidden],
  });
  const secretCollection = await world.collection(privateBase, { name: `Collection ${SECRET}`, resources: [open] });
  const objects = { openBase, privateBase, restrictedBase, hiddenBase, binnedBase, open, collection, secretCollection };
  const others = { theme, shy, known, owner, stranger, secretCategory, secretTag };
  return { cms, as, world, ids: { ...objects, ...others, ...resources } };
}
