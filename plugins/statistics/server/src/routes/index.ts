const route = (method: 'GET' | 'POST', path: string, action: string, guard: 'anyone' | 'operator') => ({
  method,
  path,
  handler: `statistics.${action}`,
  config: { auth: false, policies: [{ name: 'plugin::visibility.guard', config: { guard } }] },
});

/** Served under `/api/statistics`. */
export default {
  'content-api': {
    type: 'content-api',
    routes: [
      route('POST', '/views', 'count', 'anyone'),
      route('GET', '/figures', 'figures', 'anyone'),
      route('POST', '/consolidation', 'consolidate', 'operator'),
    ],
  },
};
