import { charterReason } from '@labase/accounts/contracts';
import type { MissingItem } from '@labase/editing/contracts';

export type RefusalReason =
  | 'invalid'
  | 'signed-out'
  | 'forbidden'
  | 'charter'
  | 'missing'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** Why a command was not done, in words that can be shown. */
export interface CommandRefusal {
  ok: false;
  status: number;
  reason: RefusalReason;
  message: string;
  /** Messages by field path of the contract. */
  fields: Record<string, string>;
  /** What a publication lacks. */
  missing: MissingItem[];
  /** With `conflict`: what is stored now and what was sent. */
  current?: unknown;
  submitted?: unknown;
}

/** `withdrawing`: done, and public pages are still being withdrawn. */
export type Outcome<Answer> = { ok: true; data: Answer; withdrawing: boolean } | CommandRefusal;

const reasons: Readonly<Record<number, RefusalReason>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'too-many',
};

const messages: Readonly<Record<RefusalReason, string>> = {
  invalid: 'La demande est incomplète ou fausse.',
  'signed-out': 'Votre session est terminée. Connectez-vous, puis recommencez.',
  charter: 'Lisez et acceptez la nouvelle version de la charte pour continuer.',
  forbidden: 'Vous n’avez pas le droit de faire cela.',
  missing: 'Cet élément n’existe pas, ou n’existe plus.',
  conflict: 'Quelqu’un a enregistré une autre version entre-temps.',
  'too-large': 'Ce fichier est trop lourd : 100 Mo au plus, 10 Mo pour une image.',
  'too-many': 'Trop de tentatives. Attendez quelques minutes, puis recommencez.',
  unavailable:
    'La Base ne peut pas enregistrer en ce moment. Ce que vous avez saisi est toujours dans cette page : réessayez dans quelques instants.',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textRecord = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};

const isMissingItem = (value: unknown): value is MissingItem =>
  isRecord(value) && ['code', 'message', 'field'].every((key) => typeof value[key] === 'string');

/** The refusal for a status and whatever body came with it; a server's own message is only shown when it speaks to a person. */
export function refusalOf(status: number, body: unknown): CommandRefusal {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const details = isRecord(error.details) ? error.details : {};
  const waitsForCharter = status === 403 && details.reason === charterReason;
  const reason = waitsForCharter ? 'charter' : (reasons[status] ?? 'unavailable');
  // Strapi's own refusals ("Forbidden access") are in English; those of the commands end like a sentence.
  const spoken = typeof error.message === 'string' && /[.!?»]$/.test(error.message.trim()) ? error.message : null;
  return {
    ok: false,
    status,
    reason,
    message: reason === 'unavailable' || reason === 'signed-out' ? messages[reason] : (spoken ?? messages[reason]),
    fields: textRecord(details.fields),
    missing: Array.isArray(details.missing) ? details.missing.filter(isMissingItem) : [],
    ...(reason === 'conflict' && { current: details.current, submitted: details.submitted }),
  };
}

/** The CMS did not answer, or not in time, or nonsense. */
export const unavailable = (): CommandRefusal => refusalOf(503, null);
