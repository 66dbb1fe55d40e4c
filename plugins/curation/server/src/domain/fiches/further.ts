import { addressOfSheet } from './address';
import { blocks, bullets, elsewhere, heading, labelled, office } from './blocks';
import { attribute, elements, first, textOf, type Element } from './element';
import { escapeHtml, link } from './inline';

const under = (title: string, body: string): string[] => (body ? [heading(3, title), body] : []);

const sheetLink = (node: Element): string =>
  link(
    addressOfSheet(attribute(node, 'ID'), attribute(node, 'audience')),
    escapeHtml(textOf(first(node, 'Titre') ?? node)),
  );

/** Words and acronyms that service-public.fr explains in a window: here, a paragraph each. */
function vocabulary(sheet: Element): string {
  return elements(sheet, 'Definition', 'Abreviation')
    .map((node) => {
      const [start = '', ...rest] = blocks(elements(node, 'Texte'), 4);
      const term = labelled(textOf(first(node, 'Titre')));
      return start.startsWith('<p>') ? [start.replace('<p>', `<p>${term} `), ...rest].join('') : '';
    })
    .join('');
}

function commented(node: Element): string {
  const target = first(node, 'LienExterne');
  const keeper = textOf(first(node, 'Source'));
  const linked = link(attribute(target, 'URL'), escapeHtml(textOf(target)));
  return linked && keeper ? `${linked} – ${escapeHtml(keeper)}` : linked;
}

/** What a sheet tells around its text: offices, services, law, questions, other sheets, words explained. */
export function furtherBlocks(sheet: Element): string[] {
  const all = (...names: string[]) => elements(sheet, ...names);
  return [
    ...under('Où s’adresser ?', bullets(all('OuSAdresser', 'OuSAdresserSupport').map(office))),
    ...under(
      'Services en ligne et formulaires',
      bullets(
        all('ServiceEnLigne', 'NoticeLiee', 'ServiceEnLigneAlternatif', 'ServiceEnLigneAnnexe').map((node) =>
          first(node, 'LienWeb')
            ? link(attribute(first(node, 'LienWeb'), 'URL'), escapeHtml(textOf(first(node, 'Titre'))))
            : elsewhere(node),
        ),
      ),
    ),
    ...under('Textes de référence', bullets(all('Reference').map(elsewhere))),
    ...under(
      'Pour en savoir plus',
      bullets([...all('PourEnSavoirPlus').map(elsewhere), ...all('LienExterneCommente').map(commented)]),
    ),
    ...under(
      'Questions et réponses',
      bullets(all('QuestionReponse', 'CommentFaireSi', 'RechercheGuidee').map(sheetLink)),
    ),
    ...under(
      'Voir aussi',
      bullets([
        ...all('VoirAussi').flatMap((node) => elements(node, 'Dossier', 'Fiche').map(sheetLink)),
        ...all('FicheLiee').map(sheetLink),
      ]),
    ),
    ...under('Vocabulaire', vocabulary(sheet)),
  ];
}
