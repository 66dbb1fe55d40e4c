import { z } from 'zod';
import { checked, readMarkdown } from '../seed-files';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'une date comme 2025-03-12');
const names = z.array(z.string().min(1)).default([]);

const visibilities = {
  'comme la base': 'inherit',
  publique: 'public',
  privée: 'private',
  restreinte: 'restricted',
} as const;

/** The header of a resource's file: its keys are French, for whoever corrects the files by hand. */
const header = z.strictObject({
  titre: z.string().min(3).max(100),
  description: z.string().max(560),
  base: z.string(),
  auteur: z.string(),
  état: z.enum(['publiée', 'brouillon']).default('publiée'),
  visibilité: z.enum(['comme la base', 'publique', 'privée', 'restreinte']).default('comme la base'),
  publiée: date,
  modifiée: date.optional(),
  relecture: date.optional(),
  production: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/u)
    .optional(),
  thèmes: z.array(z.string()).max(5).default([]),
  types: z.array(z.string()).max(4).default([]),
  publics: z.array(z.string()).max(5).default([]),
  secteurs: names,
  supports: names,
  digcomp: names,
  territoires: names,
  licence: z.string().optional(),
  compte: z.boolean().default(false),
  prix: z.enum(['gratuit', 'en partie', 'payant']).default('gratuit'),
  image: z.string().optional(),
  grille: z.boolean().default(false),
  contributeurs: names,
  exceptions: z.strictObject({ membres: names, acteurs: names, territoires: names }).optional(),
  sources: z
    .array(z.strictObject({ nom: z.string().max(100), site: z.url({ protocol: /^https$/u }).optional() }))
    .default([]),
  masquée: z.string().max(1000).optional(),
  corbeille: z.boolean().default(false),
  modifications: z
    .strictObject({ titre: z.string().max(100).optional(), description: z.string().max(560).optional() })
    .optional(),
});

const title = z.string().max(50);
const caption = z.string().max(280);
const address = z.url({ protocol: /^https$/u, error: 'une adresse qui commence par https://' }).max(500);

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('texte'), title, section: z.number(), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('lien'), title, section: z.number(), first: address, text: caption }),
  z.strictObject({ kind: z.literal('vidéo'), title, section: z.number(), first: address, text: z.string() }),
  z.strictObject({
    kind: z.literal('fichier'),
    title,
    section: z.number(),
    first: z.string().regex(/^[a-z0-9-]+\.(pdf|odt|csv|txt)$/u, 'un nom de fichier en .pdf, .odt, .csv ou .txt'),
    text: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('image'),
    title,
    section: z.number(),
    first: z.string().regex(/^[a-z0-9-]+$/u),
    text: caption,
  }),
  z.strictObject({
    kind: z.literal('ressource'),
    title,
    section: z.number(),
    first: z.string().regex(/^[a-z0-9-]+$/u),
    text: caption,
  }),
]);

export type SheetContent = z.output<typeof content>;

export interface Sheet extends z.output<typeof header> {
  slug: string;
  /** Titles of the sections, in order. */
  sections: string[];
  /** Contents in order; `section` is an index in `sections`, -1 before the first. */
  contents: SheetContent[];
}

/** The visibility of the schema, from its French name. */
export const visibilityOf = (sheet: Sheet) => visibilities[sheet.visibilité];

/**
 * Cuts the text of a resource's file: `# Titre` opens a section, `## genre | Titre` a content. All contents but texts say on
 * their first line what they show (an address, a file's name, an image's, a resource's).
 */
export function cut(body: string): { sections: string[]; contents: unknown[] } {
  const sections: string[] = [];
  const contents: { kind: string; title: string; section: number; lines: string[] }[] = [];
  for (const line of body.split('\n')) {
    const opened = /^## ([^|]+?)\s*\|\s*(.*)$/u.exec(line);
    if (opened)
      contents.push({
        kind: opened[1] ?? '',
        title: (opened[2] ?? '').trim(),
        section: sections.length - 1,
        lines: [],
      });
    else if (line.startsWith('# ')) sections.push(line.slice(2).trim());
    else contents.at(-1)?.lines.push(line);
  }
  return {
    sections,
    contents: contents.map(({ lines, ...rest }) => {
      const text = lines.join('\n').trim();
      if (rest.kind === 'texte') return { ...rest, text };
      const [first = '', ...others] = text.split('\n');
      return { ...rest, first: first.trim(), text: others.join('\n').trim() };
    }),
  };
}

/**
 * Reads a resource's file.
 *
 * @throws Error in French naming the file and what is wrong in it
 */
export function readSheet(file: string): Sheet {
  const { header: values, body, slug } = readMarkdown(file);
  const parts = checked(
    z.object({ sections: z.array(z.string().max(100)), contents: z.array(content).min(1) }),
    cut(body),
    file,
  );
  return { ...checked(header, values, file), ...parts, slug };
}

/**
 * Resources in an order where each comes after those it shows.
 *
 * @throws Error when a link leads to no resource, or resources show each other in a circle
 */
export function inOrder(sheets: Sheet[]): Sheet[] {
  const bySlug = new Map(sheets.map((sheet) => [sheet.slug, sheet]));
  const done = new Set<Sheet>();
  const visit = (sheet: Sheet, path: string[]): void => {
    if (done.has(sheet)) return;
    if (path.includes(sheet.slug))
      throw new Error(`Ces ressources se montrent en rond : ${[...path, sheet.slug].join(' → ')}.`);
    for (const shown of sheet.contents) {
      if (shown.kind !== 'ressource') continue;
      const target = bySlug.get(shown.first);
      if (!target)
        throw new Error(`La ressource « ${sheet.slug} » en montre une qui n’existe pas : « ${shown.first} ».`);
      visit(target, [...path, sheet.slug]);
    }
    done.add(sheet);
  };
  for (const sheet of sheets) visit(sheet, []);
  return [...done];
}
