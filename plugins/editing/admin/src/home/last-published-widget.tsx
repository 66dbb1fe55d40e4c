import { Widget } from '@strapi/strapi/admin';
import { EntryList } from './entry-list';
import { useDesk } from './use-desk';

/** « Dernières publications » of the official base. */
export function LastPublishedWidget() {
  const desk = useDesk();
  if (desk === undefined) return <Widget.Loading>Chargement</Widget.Loading>;
  if (desk === null) return <Widget.Error>La liste n’a pas pu être lue. Rechargez la page.</Widget.Error>;
  return <EntryList list={desk.lastPublished} empty="Rien n’est encore publié." dated="publiée le" />;
}
