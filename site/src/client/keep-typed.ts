import { appliesTo, clearedBy, keptText, type KeptFields } from '../lib/workshop/kept-typing';

/**
 * Keeps what is being typed in this browser until it is saved: a closed tab or a page that can't be reached loses nothing. What was
 * found again is offered, never put in place of what is stored.
 */
const prefix = 'la-base:saisie:';
const sentKey = 'la-base:envoye';

const read = (key: string): KeptFields | null => {
  try {
    return keptText(JSON.parse(localStorage.getItem(prefix + key) ?? 'null'));
  } catch {
    return null;
  }
};

const fieldsOf = (form: HTMLFormElement) =>
  [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select'),
  ].filter(
    (field) =>
      field.name !== '' &&
      !('keepNot' in field.dataset) &&
      !['password', 'file', 'checkbox', 'radio', 'submit'].includes(field.type),
  );

const typed = (form: HTMLFormElement): KeptFields =>
  Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value]));

function forgetAll(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

function settleSent(): void {
  const sent = sessionStorage.getItem(sentKey);
  sessionStorage.removeItem(sentKey);
  const notice = document.querySelector<HTMLElement>('[data-notice]')?.dataset.notice ?? null;
  const refused = document.querySelector('#erreurs, [data-not-saved]') !== null;
  const cleared = clearedBy({ sent, notice, refused });
  if (cleared === 'all') forgetAll();
  else if (cleared !== null) localStorage.removeItem(prefix + cleared);
}

function offer(form: HTMLFormElement, key: string, kept: KeptFields): void {
  const box = document.createElement('div');
  box.className = 'fr-alert fr-alert--info fr-alert--sm fr-mb-4w';
  const text = document.createElement('p');
  text.textContent = 'Une saisie non enregistrée a été retrouvée dans ce navigateur.';
  const button = (label: string, act: () => void) => {
    const element = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w fr-mr-1w',
      textContent: label,
    });
    element.addEventListener('click', () => {
      act();
      box.remove();
      fieldsOf(form)
        .find((field) => field.type !== 'hidden')
        ?.focus();
    });
    return element;
  };
  const restore = () => {
    for (const field of fieldsOf(form)) {
      const value = kept[field.name];
      if (value === undefined) continue;
      field.value = value;
      field.dispatchEvent(new CustomEvent('saisie-reprise', { bubbles: true }));
    }
  };
  box.append(
    text,
    button('Reprendre cette saisie', restore),
    button('L’oublier', () => localStorage.removeItem(prefix + key)),
  );
  form.before(box);
}

try {
  settleSent();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const key = form.dataset.keep ?? '';
    const kept = read(key);
    if (kept && appliesTo(kept, typed(form))) offer(form, key, kept);
    form.addEventListener('input', () => localStorage.setItem(prefix + key, JSON.stringify(typed(form))));
    form.addEventListener('submit', () => sessionStorage.setItem(sentKey, key));
  }
} catch {
  // Storage refused by the browser: the form works as it does without scripts.
}
