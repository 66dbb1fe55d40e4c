import fs from 'node:fs';
import { bin } from './paths.mjs';
import { Failure } from './failure.mjs';

const OLDEST = 20;

/** @throws Failure when the Node that runs this script is too old to install La Base */
export function checkNodeVersion(version = process.versions.node) {
  if (Number(version.split('.')[0]) < OLDEST)
    throw new Failure(
      `La Base demande Node.js ${OLDEST} ou plus récent ; celui-ci est en version ${version}. Installez une version récente depuis https://nodejs.org puis relancez la commande.`,
    );
}

/** The Node that runs La Base's own processes: the one installed with the dependencies, whatever the machine has. */
export const nodePath = () => (fs.existsSync(bin('node')) ? bin('node') : process.execPath);
