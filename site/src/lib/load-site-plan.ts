import { sitePlanQuery } from '../queries/lists';
import { found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { pagePath } from './editorial-paths';
import { present } from './present';
import { themeCategories } from './theme-categories';
import { frenchSpacing } from './typography';

export interface PlanLink {
  href: string;
  label: string;
}

/** Some of a list, and how long the list is. */
export interface PlanList {
  links: PlanLink[];
  total: number;
}

export interface SitePlan {
  themes: { category: PlanLink; themes: PlanLink[] }[];
  bases: PlanList;
  collections: PlanList;
  pages: PlanLink[];
}

/** Bases and collections named on the plan: beyond, their own lists, by pages, serve better. */
const namedAtMost = 100;

/** The parts of the site and what is in them, without naming any resource: the plan is as long at 7,500 resources as at 60. */
export async function loadSitePlan(context: ReadContext): Promise<Loaded<SitePlan>> {
  dependsOn(context, 'list:bases', 'list:collections', 'list:tags', 'list:pages');
  const answer = await readCms(context, sitePlanQuery, { limit: namedAtMost });
  if (!answer.ok) return answer;
  const { themes, bases, collections, pages } = answer.data;
  const tags = themes.filter(present);
  return found({
    themes: themeCategories.map(({ slug, name }) => ({
      category: { href: `/thematiques/${slug}`, label: name },
      themes: tags
        .filter((tag) => tag.familySlug === slug)
        .map((tag) => ({ href: `/thematiques/${slug}/${tag.slug}`, label: tag.name })),
    })),
    bases: {
      links: (bases?.nodes ?? []).map(({ slug, title }) => ({ href: `/bases/${slug}`, label: frenchSpacing(title) })),
      total: bases?.pageInfo.total ?? 0,
    },
    collections: {
      links: (collections?.nodes ?? []).map(({ slug, name }) => ({
        href: `/collections/${slug}`,
        label: frenchSpacing(name),
      })),
      total: collections?.pageInfo.total ?? 0,
    },
    pages: pages.filter(present).map(({ slug, title }) => ({ href: pagePath(slug), label: title })),
  });
}
