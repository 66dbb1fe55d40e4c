import { toPlainText } from '@labase/editing/rich-text';
import { frameQuery, type FrameData } from '../queries/frame';
import { brand } from '../theme/brand';
import { bannerViews, type BannerView } from './banners';
import { readCms, type Loaded } from './cms';
import { dependsOn, incompletePage, type PageRecord } from './dependencies';
import { present } from './present';
import { frenchSpacing } from './typography';

/** What the editorial team says on every page, around its content. */
export interface Frame {
  banners: BannerView[];
  /** Editorial pages the footer leads to, in order. */
  pages: { slug: string; title: string }[];
  description: string;
}

export interface FrameCarrier {
  page?: PageRecord;
  /** Grows with the journal: what was read under another number is read again. Absent: nothing is kept. */
  journalVersion?: number;
  frame?: Promise<Frame>;
}

/** The footer when the CMS does not answer: the pages every instance has. */
export const bareFrame: Frame = {
  banners: [],
  pages: [
    { slug: 'a-propos', title: 'À propos' },
    { slug: 'aide', title: 'Aide' },
    { slug: 'charte', title: 'Charte' },
    { slug: 'glossaire', title: 'Glossaire' },
  ],
  description: brand.description,
};

const footerText = 'pied-de-page';

/** Longest time a page waits for its frame, in ms: its own content matters more. */
const patience = 3_000;

/** Kept for this long, in ms, while the journal says that nothing changed. */
const freshness = 10_000;

let kept: { version: number; until: number; answer: Promise<Loaded<Frame>> } | undefined;
let last: Frame | undefined;

function frameOf(data: FrameData): Frame {
  const text = toPlainText(data.texts.find(present)?.body ?? '');
  return {
    banners: bannerViews(data.banners.filter(present)),
    pages: data.pages.filter(present).map(({ slug, title }) => ({ slug, title })),
    description: text ? frenchSpacing(text) : brand.description,
  };
}

async function read(): Promise<Loaded<Frame>> {
  const answer = await readCms({}, frameQuery, { texts: [footerText] }, patience);
  if (!answer.ok) return answer;
  last = frameOf(answer.data);
  return { ok: true, data: last };
}

function readOnce(version: number | undefined): Promise<Loaded<Frame>> {
  if (version === undefined) return read();
  const now = Date.now();
  if (kept && kept.version === version && kept.until > now) return kept.answer;
  kept = { version, until: now + freshness, answer: read() };
  return kept.answer;
}

/**
 * Reads what every page shows, as an anonymous reader gets it, once for all the pages rendered between two changes. Without an
 * answer a page has the last frame known, and is not stored. Never rejects.
 */
export function loadFrame(locals: FrameCarrier): Promise<Frame> {
  dependsOn(locals, 'list:banners', 'footer:footer', 'list:text-blocks');
  locals.frame = readOnce(locals.journalVersion).then((answer) => {
    if (answer.ok) return answer.data;
    incompletePage(locals);
    return last ?? bareFrame;
  });
  return locals.frame;
}
