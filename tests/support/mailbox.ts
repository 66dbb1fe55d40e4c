interface Mail {
  subject: string;
  html: string;
  text: string;
  to: { address: string }[];
}

/**
 * Waits for the newest mail to an address whose subject matches, as the mail catcher received it.
 *
 * @throws Error after ten seconds
 */
export async function mailTo(address: string, subject: RegExp, mailUrl = process.env.MAIL_URL): Promise<Mail> {
  for (let tries = 0; tries < 100; tries++) {
    const mails = (await (await fetch(`${mailUrl}/email`)).json()) as Mail[];
    const found = mails.findLast(
      (mail) => subject.test(mail.subject) && mail.to.some((to) => to.address === address.toLowerCase()),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${address} with a subject like ${subject}`);
}

/** The first link of a mail whose path matches. */
export const linkIn = (mail: Mail, pathname: RegExp): string => {
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  const link = links.find((href) => pathname.test(href));
  if (!link) throw new Error(`no link like ${pathname} in « ${mail.subject} »`);
  return link;
};
