const guard = (who: 'anyone' | 'member') => ({
  auth: false,
  policies: [{ name: 'plugin::visibility.guard', config: { guard: who } }],
});

export default {
  'content-api': {
    type: 'content-api',
    routes: [
      // The rule is asked inside: on the objects that show the file, which the name alone doesn't tell.
      { method: 'GET', path: '/:name', handler: 'file.read', config: guard('anyone') },
      { method: 'POST', path: '/', handler: 'file.upload', config: guard('member') },
    ],
  },
};
