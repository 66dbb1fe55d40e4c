/** Themes of DILA (the first words of its own tree) as themes of our index. What is not listed is an administrative matter, no more. */
const themesBySubject: Readonly<Record<string, string>> = {
  Travail: 'emploi-et-entrepreneuriat',
  'Ressources humaines': 'emploi-et-entrepreneuriat',
  'Création - Modification - Cessation': 'emploi-et-entrepreneuriat',
  'Vente - Commerce': 'emploi-et-entrepreneuriat',
  Famille: 'parentalite',
  'Social - Santé': 'numerique-en-sante',
  Transports: 'mobilites',
  'Papiers - Citoyenneté': 'citoyennete-et-engagement',
  Justice: 'citoyennete-et-engagement',
  Étranger: 'citoyennete-et-engagement',
  "Fonctionnement d'une association": 'citoyennete-et-engagement',
  "Formalités administratives d'une association": 'citoyennete-et-engagement',
  "Financement et fiscalité d'une association": 'citoyennete-et-engagement',
  'Associations spécifiques et fondations': 'citoyennete-et-engagement',
};

const beneficiariesBySubject: Readonly<Record<string, string>> = { Famille: 'parents' };

/** Whom DILA writes for: the people the sheet is about, and the professionals who will use it with them. */
const tagsByAudience: Readonly<Record<string, readonly string[]>> = {
  Particuliers: ['tous-publics', 'acteurs-publics'],
  Professionnels: ['acteurs-prives-et-associatifs'],
  Associations: ['acteurs-prives-et-associatifs'],
};

/** Types of resource and of support by DILA's type of sheet (`dc:type`). */
const tagsByType: Readonly<Record<string, readonly string[]>> = {
  'Fiche pratique': ['article', 'fiche-pratique'],
  'Question-réponse': ['article', 'fiche-pratique'],
  'Comment faire si...': ['methodologie', 'guide'],
  'Recherche guidée': ['questionnaire', 'questionnaire-support'],
  Dossier: ['annuaire', 'guide'],
  Thème: ['annuaire', 'guide'],
  Simulateur: ['outils-numeriques', 'site-web'],
  Téléservice: ['outils-numeriques', 'site-web'],
  'Outil de recherche': ['outils-numeriques', 'site-web'],
  Formulaire: ['boite-a-outils', 'notice'],
  'Service en ligne et formulaire': ['outils-numeriques', 'site-web'],
  Modèle: ['boite-a-outils', 'kit'],
};

const maximumThemes = 5;

/**
 * The tags of a sheet, by slug.
 *
 * @param subjects its themes at DILA; @param audiences `Particuliers`, `Professionnels`, `Associations`; @param type its `dc:type`
 */
export function tagsOfSheet(subjects: readonly string[], audiences: readonly string[], type: string): string[] {
  const themes = [
    'aide-aux-demarches-administratives',
    ...subjects.flatMap((subject) => themesBySubject[subject] ?? []),
  ];
  return [
    ...new Set([
      ...[...new Set(themes)].slice(0, maximumThemes),
      ...(tagsByType[type] ?? ['article']),
      ...audiences.flatMap((audience) => tagsByAudience[audience] ?? []),
      ...subjects.flatMap((subject) => beneficiariesBySubject[subject] ?? []),
      'aidants-et-mediateurs-numeriques',
    ]),
  ];
}
