import { homeListsQuery, homePageQuery } from '../queries/home';
import { baseCard, type BaseCardView } from './base-card';
import { found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { featuredBlocks, homeTexts, type FeaturedBlockView, type HomeTexts } from './home-page';
import { tagAddress, type TagLink } from './index-links';
import { present } from './present';
import { resourceCard, type ResourceCardView } from './resource-card';
import { themeCategories, type ThemeCategory } from './theme-categories';

export interface HomeView {
  texts: HomeTexts;
  blocks: FeaturedBlockView[];
  /** What a reader finds here, in numbers. */
  figures: { resources: number; bases: number; collections: number };
  latest: ResourceCardView[];
  bases: BaseCardView[];
  themes: { category: ThemeCategory; tags: TagLink[] }[];
}

/** What the home page shows. */
export async function loadHome(context: ReadContext): Promise<Loaded<HomeView>> {
  dependsOn(context, 'list:resources', 'list:bases', 'list:collections', 'list:tags', 'list:home-pages', 'list:views');
  const [lists, page] = await Promise.all([
    readCms(context, homeListsQuery, { categories: ['themes'] }),
    readCms(context, homePageQuery, {}),
  ]);
  if (!lists.ok) return lists;
  if (!page.ok) return page;
  const { latest, featured, themes, allBases, allCollections } = lists.data;
  const tags = themes.filter(present);
  return found({
    texts: homeTexts(page.data.homePage),
    blocks: featuredBlocks(page.data.homePage),
    figures: {
      resources: latest?.pageInfo.total ?? 0,
      bases: allBases?.pageInfo.total ?? 0,
      collections: allCollections?.pageInfo.total ?? 0,
    },
    latest: (latest?.nodes ?? []).map(resourceCard),
    bases: featured.filter(present).map(baseCard),
    themes: themeCategories.map((category) => ({
      category,
      tags: tags
        .filter((tag) => tag.familySlug === category.slug)
        .map((tag) => ({ name: tag.name, href: tagAddress(tag), count: tag.resourceCount })),
    })),
  });
}
