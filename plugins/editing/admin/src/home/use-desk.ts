import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Desk } from '../../../contracts/desk';

/** Two widgets show one answer: they ask for it together. */
let asked: Promise<Desk> | undefined;

/** What the editorial team has to do; null when it could not be read, undefined meanwhile. */
export function useDesk(): Desk | null | undefined {
  const { get } = useFetchClient();
  const [desk, setDesk] = useState<Desk | null>();
  useEffect(() => {
    let shown = true;
    asked ??= get<Desk>('/editing/desk').then(({ data }) => data);
    asked
      .then((data) => shown && setDesk(data))
      .catch(() => shown && setDesk(null))
      .finally(() => {
        asked = undefined;
      });
    return () => {
      shown = false;
    };
  }, [get]);
  return desk;
}
