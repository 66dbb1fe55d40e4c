const page = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Demande refusée - La Base</title></head>
<body>
<main>
<h1>Demande refusée</h1>
<p>Cette demande ne vient pas d’une page de La Base : par sécurité, rien n’a été changé.</p>
<p>Si vous étiez bien sur La Base, revenez à la page précédente, rechargez-la, puis recommencez.</p>
<p><a href="/">Aller à l’accueil</a></p>
</main>
</body>
</html>
`;

/** The answer to a change asked from another site: a page without style or script, since nothing of the request is trusted. */
export function crossSiteRefusal(): Response {
  return new Response(page, {
    status: 403,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
