import { createFilesProxy } from '../server/files-proxy.ts';
import { sessionCookies } from '../src/lib/session/cookies.ts';

/** Development only: `/fichiers/<name>` as the front server of `site/server` passes it on. */
export const devFiles = () => ({
  name: 'la-base-dev-files',
  apply: 'serve',
  configureServer(server) {
    const {
      CMS_URL = 'http://127.0.0.1:1337',
      PUBLIC_SITE_URL = 'http://localhost:4321',
      FOLLOWER_SECRET = '',
    } = process.env;
    const files = createFilesProxy({
      cmsUrl: CMS_URL,
      secret: FOLLOWER_SECRET,
      sessionName: sessionCookies(PUBLIC_SITE_URL).session.name,
      onUnavailable: (response) => response.writeHead(503).end(),
    });
    server.middlewares.use((request, response, next) =>
      request.url?.startsWith('/fichiers/')
        ? files.handle(request, response, request.socket.remoteAddress ?? '')
        : next(),
    );
  },
});
