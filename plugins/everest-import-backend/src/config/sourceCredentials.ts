import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { S3Keys } from '../backups/BackupLocation';
import { ImportAccess, ImportKeys } from './BackupSourceConfig';
import { isTemporaryKey } from '../sources/temporaryKey';

function readKeys(config: Config, where: string): ImportKeys {
  const keys = {
    accessKeyId: config.getString('accessKeyId'),
    secretAccessKey: config.getString('secretAccessKey'),
  };
  if (config.has('sessionToken') || isTemporaryKey(keys.accessKeyId)) {
    throw new InputError(
      `${where} holds temporary keys, which end within hours; give keys of an IAM user, or for 'browse' an 'accountId' of the AWS integration`,
    );
  }
  return keys;
}

function onlyOne(config: Config, ways: string[], where: string): void {
  const given = ways.filter(key => config.has(key));
  if (given.length !== 1) {
    throw new InputError(
      `${where} has ${
        given.length
      } kinds of credentials; give one of '${ways.join("', '")}'`,
    );
  }
}

/** What the portal looks with: keys, or the role of an account that `aws` in app-config names. */
export function readBrowse(
  config: Config,
  where: string,
  aws: (accountId: string) => AwsCredentialsManager,
): () => Promise<S3Keys> {
  onlyOne(config, ['accessKeyId', 'accountId'], where);
  if (config.has('accessKeyId')) {
    const keys = readKeys(config, where);
    return async () => keys;
  }
  const accountId = config.getString('accountId');
  const manager = aws(accountId);
  return async () => {
    const { sdkCredentialProvider } = await manager.getCredentialProvider({
      accountId,
    });
    const { accessKeyId, secretAccessKey, sessionToken } =
      await sdkCredentialProvider();
    return { accessKeyId, secretAccessKey, sessionToken };
  };
}

/** What a team's namespace gets. */
export function readImport(config: Config, where: string): ImportAccess {
  onlyOne(config, ['accessKeyId', 'secretName'], where);
  if (config.has('secretName')) {
    return { type: 'secret', secretName: config.getString('secretName') };
  }
  const keys = readKeys(config, where);
  return { type: 'keys', keys: () => keys };
}
