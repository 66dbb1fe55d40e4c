import { describe, expect, it } from 'vitest';
import { importedResource } from '../../../../contracts';
import { el, inventedSheet, p } from './sheet.fixtures';
import { resourceOfSheet } from './sheet';

const resource = resourceOfSheet(inventedSheet, 'Particuliers');
const texts = (resource.contents ?? []).flatMap((content) =>
  'body' in content && typeof content.body === 'string' ? [content.body] : [],
);
const titles = (resource.sections ?? []).map(({ title }) => title);

describe('a public-service sheet as a resource', () => {
  it('passes the contract of imports', () => {
    expect(importedResource.safeParse(resource).error).toBeUndefined();
  });

  it('keeps its name, its summary, its month and says whose it is, under which licence, and where it comes from', () => {
    expect(resource).toMatchObject({
      title: 'Carte d’atelier numérique',
      description: 'La carte d’atelier numérique ouvre les ateliers d’une commune imaginaire.',
      productionDate: '2020-04',
      licence: 'etalab-2-0',
      sources: [{ kind: 'external', website: 'https://www.service-public.fr/particuliers/vosdroits/F900001' }],
    });
    expect(resource.contents?.at(-1)).toMatchObject({
      kind: 'link',
      url: 'https://www.service-public.fr/particuliers/vosdroits/F900001',
    });
  });

  it('indexes its themes and audience with the tags of La Base', () => {
    expect(resource.tags).toEqual(
      expect.arrayContaining([
        'aide-aux-demarches-administratives',
        'parentalite',
        'mobilites',
        'parents',
        'article',
        'tous-publics',
      ]),
    );
  });

  it('makes a section of each chapter, in order, with the same keys at each import', () => {
    expect(titles).toEqual(['Demander la carte', 'Coût', 'Pour aller plus loin']);
    expect(resourceOfSheet(inventedSheet, 'Particuliers').sections).toEqual(resource.sections);
  });

  it('writes paragraphs, emphasis, lists, headings, cases and callouts in the schema of rich text', () => {
    expect(texts[0]).toBe('<p>Elle est <strong>gratuite</strong> &amp; valable 2 ans.</p>');
    expect(texts[1]).toContain('<a href="https://www.service-public.fr/particuliers/vosdroits/F900002">mairie</a>');
    expect(texts[1]).toContain(
      '<ul><li>une pièce d’identité</li><li><p>une photo</p><ol><li>récente</li></ol></li></ul>',
    );
    expect(texts[1]).toContain('<h3>En ligne</h3>');
    expect(texts[1]).toContain('<h3>Vous êtes mineur</h3><p>Un parent signe.</p>');
    expect(texts[1]).toContain('<blockquote><p><strong>À noter :</strong></p><p>la photo est rendue.</p></blockquote>');
  });

  it('keeps the text of a link that leads nowhere safe', () => {
    expect(texts.join('')).not.toContain('javascript:');
    expect(texts[1]).toContain('<p>Écrivez à ce service.</p>');
  });

  it('turns a table into a list that names its columns', () => {
    expect(texts[2]).toBe(
      '<p><strong>Prix</strong></p><ul><li><strong>Moins de 18 ans</strong><ul><li>Prix : <strong>0 €</strong></li><li>Durée : 2 ans</li></ul></li></ul>',
    );
  });

  it('ends with offices, law, questions and words explained', () => {
    expect(texts[3]).toContain(
      '<h3>Où s’adresser ?</h3><ul><li><a href="https://exemple.fr/mairie">Mairie</a> (le matin)</li></ul>',
    );
    expect(texts[3]).toContain('<li><a href="https://exemple.fr/loi">Loi imaginaire</a> – Article 1</li>');
    expect(texts[3]).toContain('vosdroits/F900003">Peut-on la perdre ?</a>');
    expect(texts[3]).toContain('<p><strong>Atelier :</strong> Séance à plusieurs.</p>');
  });

  it('cuts a long name and a long chapter title, and tells them whole in the text', () => {
    const long = 'Un titre très long '.repeat(8).trim();
    const { title, contents, sections } = resourceOfSheet(
      el(
        'Publication',
        { ID: 'F1' },
        el('dc:title', long),
        el('Texte', el('Chapitre', el('Titre', p(long)), p('Texte.'))),
      ),
      'Particuliers',
    );
    expect(title.length).toBeLessThanOrEqual(100);
    expect(sections?.[0]?.title.length).toBeLessThanOrEqual(100);
    expect(contents?.[0]).toMatchObject({ body: `<p><strong>${long}</strong></p>` });
    expect(contents?.[1]).toMatchObject({ body: `<h3>${long}</h3><p>Texte.</p>` });
  });

  it('splits a very long chapter into several contents of one section', () => {
    const paragraphs = Array.from({ length: 100 }, (_, index) => p(`${index} ${'mot '.repeat(250)}`));
    const { contents = [], sections = [] } = resourceOfSheet(
      el(
        'Publication',
        { ID: 'F1' },
        el('dc:title', 'Titre'),
        el('Texte', el('Chapitre', el('Titre', p('Long')), ...paragraphs)),
      ),
      'Particuliers',
    );
    const bodies = contents.flatMap((content) => ('body' in content ? [String(content.body)] : []));
    expect(sections).toHaveLength(1);
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.every((body) => body.length <= 40_000)).toBe(true);
    expect(bodies.join('').match(/<p>/g)).toHaveLength(100);
  });

  it('gives the address of a service that the sheet describes', () => {
    const { contents } = resourceOfSheet(
      el(
        'ServiceComplementaire',
        { ID: 'R7' },
        el('dc:title', 'Service'),
        el('LienWeb', { URL: 'https://exemple.fr/demande' }, el('Source', 'Ministère')),
      ),
      'Professionnels',
    );
    expect(contents?.[0]).toMatchObject({ kind: 'link', url: 'https://exemple.fr/demande', previewSite: 'Ministère' });
    expect(contents?.at(-1)).toMatchObject({
      url: 'https://www.service-public.fr/professionnels-entreprises/vosdroits/R7',
    });
  });
});
