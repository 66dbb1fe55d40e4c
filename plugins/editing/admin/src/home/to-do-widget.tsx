import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { EntryList } from './entry-list';
import { useDesk } from './use-desk';

/** « À faire » : drafts that wait, resources to review. */
export function ToDoWidget() {
  const desk = useDesk();
  if (desk === undefined) return <Widget.Loading>Chargement</Widget.Loading>;
  if (desk === null) return <Widget.Error>La liste n’a pas pu être lue. Rechargez la page.</Widget.Error>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <EntryList
        title="Brouillons à publier"
        list={desk.toPublish}
        empty="Aucun brouillon en attente."
        dated="modifiée le"
      />
      <EntryList
        title="Ressources à relire"
        list={desk.toReview}
        empty="Aucune date de relecture n’est passée."
        dated="à relire depuis le"
      />
    </Flex>
  );
}
