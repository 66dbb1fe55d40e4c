import fs from 'node:fs';
import path from 'node:path';
import { bootCms } from './strapi.ts';

/** Boots an empty CMS once and leaves its database for others to start from; writes its path, or its name on PostgreSQL, to the file given. */
const [, , answer] = process.argv as [string, string, string];
const cms = await bootCms();
const { DATABASE_CLIENT: client, DATABASE_URL: url, DATABASE_FILENAME: file } = process.env;
await cms.stop();
if (client === 'postgres') fs.writeFileSync(answer, new URL(url!).pathname.slice(1));
else {
  const kept = path.join(path.dirname(answer), 'template.db');
  fs.renameSync(file!, kept);
  fs.writeFileSync(answer, kept);
}
fs.rmSync(cms.directory, { recursive: true, force: true });
process.exit(0);
