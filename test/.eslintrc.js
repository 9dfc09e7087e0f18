const { resolve } = require('node:path');

// The tests that belong to no package: linted by `eslint test`, as code of a
// Node.js package is.
const like = resolve(__dirname, '../packages/everest-sandbox');
const config = require('@backstage/cli/config/eslint-factory')(like);

module.exports = {
  ...config,
  root: true,
  rules: {
    ...config.rules,
    '@backstage/no-undeclared-imports': 'off',
    'import/no-extraneous-dependencies': 'off',
  },
};
