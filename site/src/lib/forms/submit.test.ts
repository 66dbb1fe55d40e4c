import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { refusalOf, unavailable, type Outcome } from '../commands/outcome.ts';
import { readFields } from './fields.ts';
import { submit, type FormDefinition, type FormPage } from './submit.ts';

const schema = z.strictObject({
  email: z.string().min(1, 'Indiquez votre adresse.'),
  password: z.string().min(12, 'Douze caractères au moins.'),
  tags: z.record(z.string(), z.array(z.string()).max(1, 'Un seul.')),
});

const form = (entries: Array<[string, string]>) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

function page() {
  const cookies = { get: vi.fn(), set: vi.fn(), delete: vi.fn() };
  const redirect = (path: string, status: number) => new Response(null, { status, headers: { location: path } });
  return {
    request: new Request('https://la-base.example/etabli/bases/x', { method: 'POST' }),
    url: new URL('https://la-base.example/etabli/bases/x?onglet=2'),
    response: {} as { status?: number },
    locals: {} as App.Locals,
    rewrite: vi.fn((to: Request) => new Response(to.url)),
    cookies,
    redirect,
  };
}

const definition = (outcome: Outcome<unknown>): FormDefinition<typeof schema, unknown> => ({
  fields: { email: 'line', password: 'password', 'tags.themes': 'list' },
  schema,
  send: () => Promise.resolve(outcome),
  done: () => ({ to: '/etabli', notice: 'base-enregistree' }),
});
const handle = (at: ReturnType<typeof page>, data: FormData, outcome: Outcome<unknown>) =>
  submit(at as unknown as FormPage, data, definition(outcome));

const right: Array<[string, string]> = [
  ['email', 'a@b.fr'],
  ['password', 'motdepasse-tres-long'],
  ['tags.themes', 'donnees'],
];

describe('a form', () => {
  it('shows messages beside the fields and keeps what was typed, but never a password', async () => {
    const at = page();
    const state = await handle(
      at,
      form([
        ['email', ''],
        ['password', 'court'],
        ['tags.themes', 'a'],
        ['tags.themes', 'b'],
      ]),
      unavailable(),
    );
    expect(at.response.status).toBe(422);
    expect(state).toEqual({
      values: { email: '', 'tags.themes': ['a', 'b'] },
      errors: { email: 'Indiquez votre adresse.', password: 'Douze caractères au moins.', 'tags.themes': 'Un seul.' },
    });
    expect(JSON.stringify(state)).not.toContain('court');
  });

  it('places the refusals of the CMS at the same fields', async () => {
    const at = page();
    const refusal = refusalOf(400, {
      error: { message: 'Corrigez.', details: { fields: { 'tags.themes.0': 'Inconnu.', other: 'Ailleurs.' } } },
    });
    const state = await handle(at, form(right), refusal);
    expect(at.response.status).toBe(422);
    expect(state).toMatchObject({ errors: { 'tags.themes': 'Inconnu.' }, message: 'Ailleurs.' });
  });

  it('keeps everything and says so when the CMS is down', async () => {
    const at = page();
    const state = await handle(at, form(right), unavailable());
    expect(at.response.status).toBe(503);
    expect(state).toMatchObject({ values: { email: 'a@b.fr', 'tags.themes': ['donnees'] }, errors: {} });
    expect((state as { message: string }).message).toMatch(/réessayez/);
  });

  it('goes on with a notice when it is done, or says that a withdrawal is under way', async () => {
    const at = page();
    const response = await handle(at, form(right), { ok: true, data: {}, withdrawing: false });
    expect(response).toBeInstanceOf(Response);
    expect((response as Response).status).toBe(303);
    expect(at.cookies.set.mock.calls[0]?.slice(0, 2)).toEqual(['avis', 'base-enregistree']);

    const later = page();
    await handle(later, form(right), { ok: true, data: {}, withdrawing: true });
    expect(later.cookies.set.mock.calls[0]?.slice(0, 2)).toEqual(['avis', 'retrait-en-cours']);
  });
});

describe('a form that the charter comes before', () => {
  const charter = refusalOf(403, { error: { message: 'Lisez.', details: { reason: 'charter' } } });

  it('is kept in the page of the charter, to be sent again from there', async () => {
    const at = page();
    const response = (await handle(at, form(right), charter)) as Response;
    expect(await response.text()).toBe('https://la-base.example/compte/charte');
    expect(at.rewrite.mock.calls[0]?.[0].method).toBe('GET');
    expect(at.locals.keptForm).toEqual({ action: '/etabli/bases/x?onglet=2', fields: right });
  });

  it('is not mistaken for a right that is lacking', () => {
    expect(charter.reason).toBe('charter');
    expect(refusalOf(403, { error: { message: 'Non.', details: { reason: 'unconfirmed' } } }).reason).toBe('forbidden');
    expect(refusalOf(400, { error: { message: 'Non.', details: { reason: 'charter' } } }).reason).toBe('invalid');
  });
});

describe('readFields', () => {
  it('reads only the fields it was told of', () => {
    const { input } = readFields(
      form([
        ['title', 'T'],
        ['official', 'true'],
        ['__proto__.x', '1'],
      ]),
      { title: 'line' },
    );
    expect(input).toEqual({ title: 'T' });
  });

  it('counts line ends once, nests dotted names and tells Markdown from HTML', () => {
    const data = form([
      ['body', 'a\r\nb'],
      ['links.x', 'https://x.fr'],
      ['free', 'oui'],
      ['wide', ''],
      ['note', '<p>x</p>'],
      ['note-format', 'html'],
    ]);
    const kinds = {
      body: 'rich-text',
      'links.x': 'line',
      free: 'answer',
      wide: 'number',
      note: 'rich-text',
      charter: 'box',
    } as const;
    expect(readFields(data, kinds).input).toEqual({
      body: { markdown: 'a\nb' },
      links: { x: 'https://x.fr' },
      free: true,
      note: { html: '<p>x</p>' },
      charter: false,
    });
  });
});

describe('refusalOf', () => {
  it('does not show a framework’s English to people', () => {
    expect(refusalOf(403, { error: { message: 'Forbidden access', details: {} } }).message).toMatch(/^Vous n’avez pas/);
    expect(refusalOf(429, { error: { message: 'Réessayez dans 12 minutes.' } }).message).toBe(
      'Réessayez dans 12 minutes.',
    );
    expect(refusalOf(502, '<html>').reason).toBe('unavailable');
  });

  it('keeps both versions of a conflict', () => {
    const refusal = refusalOf(409, {
      error: { message: 'Conflit.', details: { current: { body: 'a' }, submitted: { body: 'b' } } },
    });
    expect(refusal).toMatchObject({ reason: 'conflict', current: { body: 'a' }, submitted: { body: 'b' } });
  });
});
