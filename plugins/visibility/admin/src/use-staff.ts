import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { StaffAccount, StaffMember } from '../../contracts/staff';

const path = (account: string) => `/visibility/staff/${account}/member`;

/** The accounts of the panel and their links; `accounts` is undefined until they are known, `failed` when they can't be. */
export function useStaff() {
  const { get, put, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [accounts, setAccounts] = useState<StaffAccount[]>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<{ data: StaffAccount[] }>('/visibility/staff').then(
      ({ data }) => setAccounts(data.data),
      () => setFailed(true),
    );
  }, [get]);

  const change = async (send: () => Promise<{ data: { data: StaffAccount[] } }>, done: string): Promise<boolean> => {
    try {
      setAccounts((await send()).data.data);
      toggleNotification({ type: 'success', message: done });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as Parameters<typeof formatAPIError>[0]) });
      return false;
    }
  };

  return {
    accounts,
    failed,
    link: (account: StaffAccount, member: StaffMember) =>
      change(() => put(path(account.id), { member: member.id }), `${account.name} décide au nom de ${member.name}.`),
    unlink: (account: StaffAccount) => change(() => del(path(account.id)), `${account.name} n’est plus relié.`),
    search: useCallback(
      async (words: string) =>
        (await get<{ data: StaffMember[] }>('/visibility/staff/members', { params: { q: words } })).data.data,
      [get],
    ),
  };
}
