import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { publicPages } from './pages';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Written by Astro or chosen by us; neither is an error of HTML.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // A landmark's implicit role is repeated where DSFR asks for it.
    'no-redundant-role': 'off',
    'tel-non-breaking': 'off',
    // DSFR's header panels are named only while they are dialogs: its script takes the attribute off otherwise.
    'aria-label-misuse': 'off',
    // Astro's scripts are same-origin: their integrity is the page's own.
    'require-sri': 'off',
  },
});

for (const page of publicPages) {
  test(`${page.name}: valid HTML`, async ({ request }) => {
    const response = await request.get(`${process.env.SITE_URL}${page.path}`);
    const report = await validator.validateString(await response.text());
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    );
    expect(messages).toEqual([]);
  });
}
