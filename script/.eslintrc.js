// The scripts belong to no package either: linted as the tests are.
module.exports = require('../test/.eslintrc');
