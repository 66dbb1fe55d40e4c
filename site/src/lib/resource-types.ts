/** How the resource types of the index are drawn, by slug. A type the editorial team adds gets the plain sheet. */
const drawings: Readonly<Record<string, string>> = {
  'ressources-pedagogiques': 'lb-type--pedagogy',
  'outils-numeriques': 'lb-type--tool',
  annuaire: 'lb-type--directory',
  article: 'lb-type--article',
  'boite-a-outils': 'lb-type--toolbox',
  infographie: 'lb-type--infographic',
  methodologie: 'lb-type--method',
  questionnaire: 'lb-type--survey',
  'video-webinaire': 'lb-type--video',
};

/** The class that draws the icon of a resource type. */
export function typeDrawing(slug: string | undefined): string {
  return drawings[slug ?? ''] ?? 'lb-type--sheet';
}
