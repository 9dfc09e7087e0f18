import { NAMES } from './names';
import { ODD } from './oddities';
import { PATTERNS } from './patterns';
import { REFERENCES } from './references';
import { SIZES } from './sizes';

export const HOSTILE_SCHEMAS = [
  ...PATTERNS,
  ...REFERENCES,
  ...SIZES,
  ...NAMES,
  ...ODD,
];
