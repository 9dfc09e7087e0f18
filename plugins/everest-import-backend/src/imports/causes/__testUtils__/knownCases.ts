import { everest } from './cases/everest';
import { scheduling } from './cases/scheduling';
import { pods } from './cases/pods';
import { s3 } from './cases/s3';
import { network } from './cases/network';
import { backups } from './cases/backups';
import { engines } from './cases/engines';
import { importers } from './cases/importers';
import { databases } from './cases/databases';
import { Case } from './cases/Case';

export const KNOWN_CASES: Case[] = [
  ...everest,
  ...scheduling,
  ...pods,
  ...s3,
  ...network,
  ...backups,
  ...engines,
  ...importers,
  ...databases,
];
