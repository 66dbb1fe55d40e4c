import { type LeakWorld } from './leak-world.ts';

export const collection = (uid: string) => `/content-manager/collection-types/${uid}`;
const types = ['resource', 'base', 'collection', 'member', 'tag', 'tag-category', 'membership', 'actor-type-grant'];

interface Parts {
  components: Record<string, number[]>;
  files: Record<string, { id: number }>;
}

/** Every address of the panel that gives rows. */
export const addresses = ({ ids }: LeakWorld, { components, files }: Parts) => {
  const relations = '/content-manager/relations';
  return [
    ...types.map((name) => `${collection(`api::${name}.${name}`)}?pageSize=100`),
    `${collection('plugin::users-permissions.user')}?pageSize=100`,
    `${collection('plugin::visibility.share-link')}?pageSize=100`,
    `${collection('plugin::accounts.outgoing-mail')}?pageSize=100`,
    ...Object.entries(ids).flatMap(([, id]) =>
      types.slice(0, 6).map((name) => `${collection(`api::${name}.${name}`)}/${id}`),
    ),
    ...[ids.openBase, ids.privateBase].map((id) => `${relations}/api::base.base/${id}/territory`),
    `${relations}/api::collection.collection/${ids.collection}/resources?pageSize=100`,
    `${relations}/api::collection.collection/${ids.secretCollection}/base`,
    `${relations}/api::resource.resource/${ids.open}/creditedBases`,
    `${relations}/api::resource.resource/${ids.open}/creator`,
    `${relations}/api::resource.resource/${ids.inPrivateBase}/base`,
    `${relations}/api::collection.collection/resources?pageSize=100`,
    `${relations}/api::resource.resource/base?pageSize=100`,
    `${relations}/api::resource.resource/creator?pageSize=100`,
    ...components['base.section']!.map((id) => `${relations}/base.section/${id}/resources`),
    ...components['base.section']!.map((id) => `${relations}/base.section/${id}/resources?status=published`),
    ...components['resource.source']!.map((id) => `${relations}/resource.source/${id}/member`),
    ...components['content.linked-resource']!.map((id) => `${relations}/content.linked-resource/${id}/resource`),
    ...components['content.linked-resource']!.map(
      (id) => `${relations}/content.linked-resource/${id}/resource?status=published`,
    ),
    '/upload/files?pageSize=100',
    '/upload/files?filters[name][$contains]=joint',
    `${collection('api::base.base')}?pageSize=100&filters[$and][0][contactEmail][$contains]=equipe`,
    `/upload/files/${files.closed!.id}`,
    `/upload/files/${files.loose!.id}`,
    ...[ids.open, ids.inPrivateBase, ids.neverPublished].map(
      (id) => `${collection('api::resource.resource')}/${id}/actions/countDraftRelations`,
    ),
    `${collection('api::resource.resource')}?pageSize=100&status=published`,
    `${collection('api::resource.resource')}?pageSize=100&sort=base.title:ASC`,
    '/upload/folders?pageSize=100',
    '/upload/folder-structure',
    '/content-manager/homepage/recent-documents?action=update',
    '/content-manager/homepage/recent-documents?action=publish',
  ];
};
