import { isbot } from 'isbot';

export interface Asking {
  userAgent: string;
  /** The headers `DNT` and `Sec-GPC`, as sent. */
  dnt: string;
  gpc: string;
}

/** Whether a request may be counted: a person's, by what it says of itself, who did not ask to be left alone. */
export const isCountable = ({ userAgent, dnt, gpc }: Asking): boolean =>
  dnt !== '1' && gpc !== '1' && userAgent !== '' && !isbot(userAgent);
