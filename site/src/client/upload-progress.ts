/** Sends a file without leaving the page, to tell how far it is; the answer is the page a plain form would have opened. */
const announceEvery = 25;

/** The path an answer tells to go to. */
function destination(text: string): string | null {
  try {
    const { to } = JSON.parse(text) as { to?: unknown };
    return typeof to === 'string' && /^\/[^/]/.test(to) ? to : null;
  } catch {
    return null;
  }
}

function start(form: HTMLFormElement, box: HTMLElement): void {
  const bar = box.querySelector('progress');
  const status = box.querySelector<HTMLElement>('[data-upload-status]');
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  const request = new XMLHttpRequest();
  let announced = -1;
  box.hidden = false;
  if (button) button.disabled = true;
  const stop = (message: string) => {
    if (status) status.textContent = message;
    if (button) button.disabled = false;
  };
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = total > 0 ? Math.round((loaded / total) * 100) : 0;
    if (bar) bar.value = percent;
    const step = Math.floor(percent / announceEvery);
    if (status && step !== announced)
      status.textContent = percent === 100 ? 'Vérification du fichier…' : `${percent} % envoyés`;
    announced = step;
  });
  request.addEventListener('load', () => {
    const to = request.status === 200 ? destination(request.responseText) : null;
    if (to) {
      location.assign(to);
      return;
    }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const message =
      answer.querySelector('#file-messages')?.textContent.trim() ||
      answer.querySelector('#erreurs')?.textContent.trim();
    const messages = document.querySelector('#file-messages');
    const wrong = message || 'Le fichier n’a pas pu être envoyé. Réessayez dans quelques instants.';
    if (messages) {
      messages.replaceChildren(
        Object.assign(document.createElement('p'), { className: 'fr-message fr-message--error', textContent: wrong }),
      );
    }
    box.hidden = true;
    stop('');
    form.querySelector<HTMLInputElement>('input[type="file"]')?.focus();
  });
  request.addEventListener('error', () => stop('La connexion a été coupée. Le fichier n’est pas envoyé : réessayez.'));
  request.open('POST', location.href);
  request.setRequestHeader('x-envoi', 'avec-avancement');
  request.send(new FormData(form));
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
  const box = form.querySelector<HTMLElement>('[data-upload-progress]');
  form.addEventListener('submit', (event) => {
    const [file] = form.querySelector<HTMLInputElement>('input[type="file"]')?.files ?? [];
    if (!file || !box) return;
    event.preventDefault();
    const maximum = Number(form.dataset.maximum);
    const messages = document.querySelector('#file-messages');
    if (file.size > maximum && messages) {
      const text = `Ce fichier est trop lourd : ${Math.round(maximum / 1024 / 1024)} Mo au plus.`;
      messages.replaceChildren(
        Object.assign(document.createElement('p'), { className: 'fr-message fr-message--error', textContent: text }),
      );
      return;
    }
    start(form, box);
  });
}
