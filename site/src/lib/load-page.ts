import { pageQuery, formerChartersQuery } from '../queries/page';
import { changelogQuery, glossaryQuery } from '../queries/editorial';
import type { ResultOf } from '../queries/graphql';
import { changelog, type Changelog } from './changelog';
import { failure, found, readCms, type Loaded, type ReadContext } from './cms';
import { dependsOn } from './dependencies';
import { charterVersionOf } from './editorial-paths';
import { cmsUrl } from './environment';
import { everyPage } from './every-page';
import { glossary, type Letter } from './glossary';
import { monthOf } from './dates';
import { present } from './present';

export type EditorialPage = NonNullable<ResultOf<typeof pageQuery>['pages'][number]>;

/** Whether the editorial team withdrew the page of this address. What members publish is never said to be gone. */
async function wasWithdrawn(slug: string): Promise<boolean> {
  try {
    const address = new URL(`/api/publication/gone/${encodeURIComponent(slug)}`, cmsUrl());
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    return answer.ok && ((await answer.json()) as { gone?: unknown }).gone === true;
  } catch {
    return false;
  }
}

/** The editorial page at this address: 410 when the team withdrew it, 404 when there never was one. */
export async function loadPage(context: ReadContext, slug: string): Promise<Loaded<EditorialPage>> {
  const answer = await readCms(context, pageQuery, { slug });
  if (!answer.ok) return answer;
  const [page] = answer.data.pages;
  if (!page) return failure((await wasWithdrawn(slug)) ? 410 : 404);
  dependsOn(context, `page:${page.documentId}`);
  return found(page);
}

/** What changed and what comes next. */
export async function loadChangelog(context: ReadContext): Promise<Loaded<Changelog>> {
  dependsOn(context, 'list:changelog-entries');
  const entries = await everyPage(context, changelogQuery, (result) => result.changelogEntries_connection);
  return entries.ok ? found(changelog(entries.data)) : entries;
}

/** The words of the glossary, by letter. */
export async function loadGlossary(context: ReadContext): Promise<Loaded<Letter[]>> {
  dependsOn(context, 'list:glossary-entries', 'list:tags');
  const entries = await everyPage(context, glossaryQuery, (result) => result.glossaryEntries_connection);
  return entries.ok ? found(glossary(entries.data)) : entries;
}

/** A former version of the charter. */
export interface FormerCharter {
  version: string;
  href: string;
  label: string;
}

/** The former versions of the charter that stay readable, the latest first. */
export async function loadFormerCharters(context: ReadContext): Promise<Loaded<FormerCharter[]>> {
  dependsOn(context, 'list:pages');
  const answer = await readCms(context, formerChartersQuery, {});
  if (!answer.ok) return answer;
  const versions = answer.data.pages.filter(present).flatMap(({ slug }) => charterVersionOf(slug) ?? []);
  return found(
    versions.map((version) => ({
      version,
      href: `/charte/${version}`,
      label: `Version de ${monthOf(version) ?? version}`,
    })),
  );
}
