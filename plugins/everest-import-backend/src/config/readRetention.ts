import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonValue,
} from '@backstage/types';
import { readOwners } from './owners';

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
/** Whoever has to be told is told within it, also after a weekend without a database. */
const LEAST: HumanDuration = { days: 1 };

const toText = (value: JsonValue) =>
  typeof value === 'string' ? value : JSON.stringify(value);

function readDuration(
  config: Config | undefined,
  key: string,
): number | undefined {
  if (!config?.has(key)) {
    return undefined;
  }
  const duration = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (duration < durationToMilliseconds(LEAST)) {
    throw new InputError(
      `everestImport.history.${key} is '${toText(
        config.get(key),
      )}'; take at least one day, such as '365 days'`,
    );
  }
  return duration;
}

/** Reads `everestImport.history`. @throws InputError when a duration is none, or too short. */
export function readRetention(rootConfig: Config): RetentionRules {
  const config = rootConfig.getOptionalConfig('everestImport.history');
  const keep = readDuration(config, 'keep') ?? durationToMilliseconds(DEFAULT);
  const keepDetails = readDuration(config, 'keepDetails') ?? keep;
  if (keepDetails > keep) {
    throw new InputError(
      `everestImport.history.keepDetails is longer than everestImport.history.keep; details go with the rest at the latest`,
    );
  }
  const erasers = readOwners(config?.getOptionalStringArray('erasers'));
  return { keep, keepDetails, erasers };
}
