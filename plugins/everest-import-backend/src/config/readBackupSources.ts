import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { BackupSourceConfig } from './BackupSourceConfig';
import { otherServiceOf } from '../backups/s3/answers/otherService';
import { parseEndpoint } from '../sources/parseEndpoint';
import { isPlainBucket, isPlainRegion } from '../sources/plainNames';
import { readBrowse, readImport } from './sourceCredentials';
import { readOwners } from './owners';

const NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const SOURCES = 'everestImport.backupSources';

function mistake(name: string, what: string): InputError {
  return new InputError(`Backup source '${name}' in ${SOURCES} ${what}`);
}

function readName(config: Config): string {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `Backup source name '${name}' in ${SOURCES} is not usable; take 1-63 lower-case letters, digits and dashes`,
    );
  }
  return name;
}

function readPlace(config: Config, name: string) {
  const endpoint = parseEndpoint(config.getString('endpoint'))?.origin;
  if (!endpoint) {
    throw mistake(
      name,
      `has no plain endpoint; give one such as 'https://s3.eu-central-1.amazonaws.com', without path and user`,
    );
  }
  const other = otherServiceOf(endpoint);
  if (other) {
    throw mistake(
      name,
      `has the endpoint '${endpoint}', which ${other.what}. ${other.remedy}`,
    );
  }
  const region = config.getString('region');
  if (!isPlainRegion(region)) {
    throw mistake(name, `has the region '${region}', which can be none`);
  }
  const buckets = config.getStringArray('buckets');
  const wrong = buckets.find(bucket => !isPlainBucket(bucket));
  if (wrong !== undefined || buckets.length === 0) {
    throw mistake(
      name,
      wrong === undefined
        ? 'has no buckets; list one at least'
        : `lists the bucket '${wrong}', which is no plain bucket name; no ARN, no path`,
    );
  }
  return { endpoint, region, buckets };
}

function readPrefixes(config: Config, name: string): string[] | undefined {
  const prefixes = config
    .getOptionalStringArray('prefixes')
    ?.map(prefix => `${prefix.replace(/^\/+|\/+$/g, '')}/`);
  if (prefixes?.includes('/') || prefixes?.length === 0) {
    throw mistake(
      name,
      `has an empty prefix, or none in its list; name folders, or leave 'prefixes' out`,
    );
  }
  return prefixes;
}

function readReach(config: Config, name: string) {
  const word = config.getOptionalString('reachableFrom') ?? 'everywhere';
  if (word !== 'everywhere' && word !== 'cluster') {
    throw mistake(
      name,
      `has reachableFrom '${word}'; take 'everywhere' or 'cluster'`,
    );
  }
  return word;
}

/** Reads `everestImport.backupSources`; a mistake there stops the start with a sentence that names it, never with keys. */
export function readBackupSources(rootConfig: Config): BackupSourceConfig[] {
  let manager: DefaultAwsCredentialsManager | undefined;
  const accounts = (
    rootConfig.getOptionalConfigArray('aws.accounts') ?? []
  ).map(account => account.getString('accountId'));
  const aws = (accountId: string) => {
    // The integration takes whatever the environment holds for an account that it does not know
    if (
      !accounts.includes(accountId) &&
      !rootConfig.has('aws.accountDefaults.roleName')
    ) {
      throw new InputError(
        `The account '${accountId}' of ${SOURCES} is not in aws.accounts; add it there, with a role or keys`,
      );
    }
    manager ??= DefaultAwsCredentialsManager.fromConfig(rootConfig);
    return manager;
  };

  const sources = (rootConfig.getOptionalConfigArray(SOURCES) ?? []).map(
    (config): BackupSourceConfig => {
      const name = readName(config);
      const browse = config.getOptionalConfig('browse');
      const access = config.getOptionalConfig('import');
      return {
        name,
        title: config.getOptionalString('title') ?? name,
        ...readPlace(config, name),
        prefixes: readPrefixes(config, name),
        owners: readOwners(config.getOptionalStringArray('owners')),
        caFile: config.getOptionalString('caFile'),
        proxyUrl: config.getOptionalString('proxyUrl'),
        forcePathStyle: config.getOptionalBoolean('forcePathStyle') ?? false,
        verifyTls: config.getOptionalBoolean('verifyTls') ?? true,
        reachableFrom: readReach(config, name),
        browse: browse && readBrowse(browse, `'browse' of '${name}'`, aws),
        import: access && readImport(access, `'import' of '${name}'`),
      };
    },
  );
  const names = sources.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw mistake(twice, 'stands twice; give each its own name');
  }
  return sources;
}
