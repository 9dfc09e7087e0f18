import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { readOwners } from './owners';
import { readDuration } from './readDuration';

/** What config says of the history. */
export interface RetentionRules {
  /** How long imports are remembered after nothing can come of them any more, in milliseconds. */
  keep: number;
  /** Names of people and places; as long as the rest, when left out. */
  keepDetails: number;
  /** Refs of groups and users, or `*`, who may take people out of it. */
  erasers: string[];
}

const DEFAULT: HumanDuration = { days: 365 };
const PATH = 'everestImport.history';
/** Whoever has to be told is told within it, also after a weekend without a database. */
const LEAST = { duration: { days: 1 }, text: 'one day', example: '365 days' };

/** Reads `everestImport.history`. @throws InputError when a duration is none, or too short. */
export function readRetention(rootConfig: Config): RetentionRules {
  const config = rootConfig.getOptionalConfig(PATH);
  const keep =
    readDuration(config, 'keep', PATH, LEAST) ??
    durationToMilliseconds(DEFAULT);
  const keepDetails = readDuration(config, 'keepDetails', PATH, LEAST) ?? keep;
  if (keepDetails > keep) {
    throw new InputError(
      `everestImport.history.keepDetails is longer than everestImport.history.keep; details go with the rest at the latest`,
    );
  }
  const erasers = readOwners(config?.getOptionalStringArray('erasers'));
  return { keep, keepDetails, erasers };
}
