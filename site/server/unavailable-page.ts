import { createHash } from 'node:crypto';

const style = `:root{color-scheme:light dark;--ink:#000091;--ground:#f5f5fe;--page:#fff;--text:#161616}body{font:1.125rem/1.6 Marianne,Arial,sans-serif;margin:0;background:var(--page);color:var(--text)}header{align-items:center;border-bottom:1px solid #8888;display:flex;font-weight:700;gap:1rem;padding:1rem 1.5rem}svg{display:block;fill:var(--ink);flex:none}.line{fill:none;stroke:var(--ink);stroke-linejoin:round;stroke-width:4}main{background:var(--ground);border-top:4px solid var(--ink);margin:3rem auto;max-width:40rem;padding:1.5rem}h1{font-size:2rem;line-height:1.25;margin:0 0 1rem}a{color:var(--ink)}@media (prefers-color-scheme:dark){:root{--ink:#8585f6;--ground:#1b1b35;--page:#161616;--text:#fff}}`;

/** The mark of `src/theme/BrandMark.astro`, in a page that may load nothing. */
const mark =
  '<svg viewBox="0 0 48 48" width="40" height="40" aria-hidden="true"><path d="M24 4 44 14 24 24 4 14z"/><path class="line" d="m5 23 19 9.5L43 23"/><path class="line" d="m5 31 19 9.5L43 31"/></svg>';

const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Service momentanément indisponible - La Base</title>
<style>${style}</style>
</head>
<body>
<header>${mark} La Base</header>
<main>
<h1>Cette page est momentanément indisponible</h1>
<p>La Base ne peut pas afficher cette page pour l’instant. Rien de ce qui était enregistré n’est perdu.</p>
<p>Réessayez dans une minute. Si vous veniez d’envoyer un formulaire, revenez en arrière : votre navigateur a gardé ce que vous aviez écrit.</p>
<p><a href="/">Retourner à l’accueil</a></p>
</main>
</body>
</html>
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** What is answered when the CMS does: nothing in it depends on anything else than this file. */
export const unavailable = {
  body: Buffer.from(html),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'retry-after': '60',
  },
};
