import { expect, test, type APIRequestContext } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { memberTest } from './member-test';
import { publicPages, workshopPages } from './pages';

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
    // HTML allows dots: an id is the path of its field in the contract.
    'valid-id': ['error', { relaxed: true }],
    // A field with several values repeats its name.
    'form-dup-name': 'off',
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

async function expectValid(request: APIRequestContext, path: string, status: number) {
  const response = await request.get(new URL(path, process.env.SITE_URL).href);
  expect(response.status()).toBe(status);
  const report = await validator.validateString(await response.text());
  const messages = report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
  expect(messages).toEqual([]);
}

for (const { name, path, status } of publicPages)
  test(`${name}: valid HTML`, async ({ request }) => expectValid(request, path, status));

for (const [name, address] of Object.entries(workshopPages))
  memberTest(`member, ${name}: valid HTML`, async ({ requests }) =>
    expectValid(requests, await address(requests), 200),
  );
