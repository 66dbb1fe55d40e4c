import globals from 'globals';
import tseslint from 'typescript-eslint';

const strapiInDomain =
  'The domain is pure: no Strapi, no Astro, no Node I/O. Put the adapter in services/ or controllers/.';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.astro/',
      '**/.cache/',
      'data/',
      'reports/',
      'coverage/',
      'cms/types/',
      'cms/config/',
      'cms/database/',
      'site/public/',
      'public/',
      '**/*.astro',
      '.stryker-tmp/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: [
      'plugins/*/server/src/domain/**/*.ts',
      'plugins/*/contracts/**/*.ts',
      'plugins/*/rich-text/**/*.ts',
      'plugins/publication/follower/**/*.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@strapi/*', 'astro', 'astro:*', 'knex', 'koa'], message: strapiInDomain },
            {
              regex: '^(node:)?(fs|http|https|net|child_process|dns|tls|worker_threads)(/|$)',
              message: strapiInDomain,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['site/src/{islands,client}/**/*.{ts,tsx}', 'plugins/*/admin/**/*.{ts,tsx}', 'cms/src/admin/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
  },
);
