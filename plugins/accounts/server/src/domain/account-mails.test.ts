import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressTakenMail,
  alreadyMemberMail,
  confirmationMail,
  emailChangeAskedMail,
  emailChangedMail,
  emailChangeMail,
  passwordChangedMail,
  passwordResetMail,
} from './account-mails';
import { oneLine, writeMail } from './mail-text';

const site = 'https://labase.example';

describe('the mails of an account', () => {
  it('carry the link both in HTML and in text', () => {
    const confirmation = confirmationMail(site, 'Camille', 'abc_-1');
    const url = 'https://labase.example/inscription/confirmation?jeton=abc_-1';
    expect(confirmation.html).toContain(`href="${url}"`);
    expect(confirmation.text).toContain(url);
    expect(passwordResetMail(site, 'Camille', 'abc_-1').text).toContain(
      'https://labase.example/nouveau-mot-de-passe?jeton=abc_-1',
    );
  });

  it('link to the configured site and nowhere else, whatever the name says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const all = [
          confirmationMail(site, name, 't'),
          passwordResetMail(site, name, 't'),
          alreadyMemberMail(site, name),
          passwordChangedMail(site, name),
          emailChangeMail(site, name, 't'),
          addressTakenMail(site, name),
          emailChangeAskedMail(site, name, name),
          emailChangedMail(site, name, name),
        ];
        for (const { html, subject, text } of all) {
          expect(subject).toBe(oneLine(subject));
          expect(text).toContain(`${site}/`);
          for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/labase\.example\//);
        }
      }),
    );
  });

  it('show names as text', () => {
    const { html } = confirmationMail(site, '<img src=x onerror="alert(1)">', 't');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  it('name the address asked for on one line, as text', () => {
    const { html, text } = emailChangeAskedMail(site, 'Camille', 'a@exemple.fr\r\nBcc: x@y.fr<b>');
    expect(text).toContain('a@exemple.fr Bcc: x@y.fr<b>');
    expect(html).toContain('a@exemple.fr Bcc: x@y.fr&lt;b&gt;');
  });

  it('send the link of a new address to the site’s own page', () => {
    expect(emailChangeMail(site, 'Camille', 'abc_-1').text).toContain(
      'https://labase.example/compte/courriel/confirmation?jeton=abc_-1',
    );
    expect(addressTakenMail(site, 'Camille').text).not.toContain('jeton');
  });

  it('have a language, a title and no table', () => {
    const { html } = confirmationMail(site, 'Camille', 't');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<title>Confirmez votre inscription à La Base</title>');
    expect(html).not.toContain('<table');
  });
});

describe('a subject', () => {
  it('is one line, so that it cannot begin another header', () => {
    const { subject } = writeMail({ subject: 'Bonjour\r\nBcc: x@y.fr', greeting: '', paragraphs: [], ending: [] });
    expect(subject).toBe('Bonjour Bcc: x@y.fr');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\r\n\0\u2028\u2029\u0085]/.test(oneLine(text))));
  });
});
