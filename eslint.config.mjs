import globals from 'globals';
import tseslint from 'typescript-eslint';

const strapiInDomain =
  'The domain is pure: no Strapi, no Astro, no Node I/O. Put the adapter in services/ or controllers/.';

const roundTheJournal =
  'This goes round the journal: stored pages, files and materialised columns would not follow. Write with strapi.documents().';
const roundTheRule =
  'Raw SQL goes round the rule and the journal. Read with strapi.documents() or strapi.db.query(), write with strapi.documents().';

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
    files: ['plugins/*/server/src/**/*.ts', 'plugins/*/provider/**/*.ts', 'cms/src/**/*.ts', 'config/**/*.ts'],
    ignores: [
      // The rule and the journal themselves.
      'plugins/visibility/server/src/{database,enforcement,services}/**',
      'plugins/publication/server/src/services/**',
      // Tables nobody else reads: codes, mails to send, counted attempts, links of files, keys of imports.
      'plugins/accounts/server/src/services/{tokens,mail,mail-queue,limits}.ts',
      'plugins/files/server/src/{tables,services/links,services/uploads}.ts',
      'plugins/curation/server/src/services/import-keys.ts',
      // Counts of views: tables nobody else reads, and the objects' `viewCount`, told to the journal by the consolidation itself.
      'plugins/statistics/server/src/tables.ts',
      // Inside a journaled write of the same resource.
      'plugins/editing/server/src/{seams/row-lock,middlewares/publication-stamps}.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name=/^(create|createMany|update|updateMany|delete|deleteMany)$/][callee.object.callee.property.name='query'][callee.object.callee.object.property.name='db']",
          message: roundTheJournal,
        },
        {
          selector:
            "MemberExpression[object.property.name='db'][property.name=/^(connection|getConnection|queryBuilder)$/]",
          message: roundTheRule,
        },
      ],
    },
  },
  {
    files: ['site/src/{islands,client}/**/*.{ts,tsx}', 'plugins/*/admin/**/*.{ts,tsx}', 'cms/src/admin/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
  },
);
