import { createHash } from 'node:crypto';

const style = `:root{color-scheme:light dark}body{font:1.125rem/1.6 Marianne,Arial,sans-serif;margin:0;padding:2rem 1.5rem;background:#fff;color:#161616}main{max-width:40rem;margin:4rem auto}h1{font-size:2rem;line-height:1.25}a{color:#000091}@media (prefers-color-scheme:dark){body{background:#161616;color:#fff}a{color:#8585f6}}`;

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
