import type { FeaturedBlockData, HomePageData } from '../queries/home';
import { baseCard, type BaseCardView } from './base-card';
import { collectionCard, type CollectionCardView } from './collection-card';
import { present } from './present';
import { resourceCard, type ResourceCardView } from './resource-card';
import { frenchSpacing } from './typography';

/** What the home page says when the editorial team has not written it yet. */
const defaults = {
  title: 'Trouvez la ressource qui vous aide à accompagner',
  presentation:
    'Ateliers, guides, outils : les professionnels de l’inclusion numérique partagent ici ce qu’ils ont fabriqué et éprouvé.',
  invitation:
    'Ouvrez une base pour votre structure, publiez vos ressources, choisissez qui les lit. C’est libre et gratuit.',
} as const;

export type HomeTexts = Record<keyof typeof defaults, string>;

/** The texts of the home page: those of the editorial team, one by one. */
export function homeTexts(home: Partial<HomeTexts> | null | undefined): HomeTexts {
  const text = (name: keyof HomeTexts) => frenchSpacing(home?.[name]?.trim() || defaults[name]);
  return { title: text('title'), presentation: text('presentation'), invitation: text('invitation') };
}

/** A block of the home page: one kind of things, in the order chosen. */
export interface FeaturedBlockView {
  id: string;
  title: string;
  introduction: string | undefined;
  resources: ResourceCardView[];
  bases: BaseCardView[];
  collections: CollectionCardView[];
}

function blockView(block: FeaturedBlockData): FeaturedBlockView {
  const { kind } = block;
  return {
    id: `mise-en-avant-${block.id}`,
    title: frenchSpacing(block.title),
    introduction: block.introduction ? frenchSpacing(block.introduction) : undefined,
    resources: kind === 'resources' ? block.resources.filter(present).map(resourceCard) : [],
    bases: kind === 'bases' ? block.bases.filter(present).map(baseCard) : [],
    collections: kind === 'collections' ? block.collections.filter(present).map((one) => collectionCard(one)) : [],
  };
}

/** The blocks that have something to show to this reader: what they may not see is not in the CMS's answer. */
export function featuredBlocks(home: Pick<HomePageData, 'blocks'> | null | undefined): FeaturedBlockView[] {
  return (home?.blocks ?? [])
    .filter(present)
    .map(blockView)
    .filter(({ resources, bases, collections }) => resources.length + bases.length + collections.length > 0);
}
