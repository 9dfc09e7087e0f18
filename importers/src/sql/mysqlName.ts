/** A name as MySQL and MariaDB write it, as a regular expression for a skeleton, in latin1. */
export const NAME = '(?:`(?:[^`]|``)+`|[\\w$\\x80-\\xff]+)';
