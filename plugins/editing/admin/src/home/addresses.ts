/** Where the content manager shows an entry. */
export const entryAddress = ({ model, id }: { model: string; id: string }) =>
  `/content-manager/collection-types/${model}/${id}`;

export const dayOf = (at: string) =>
  new Date(at).toLocaleDateString('fr-FR', { dateStyle: 'long' }).replace(/^1 /, '1er ');
