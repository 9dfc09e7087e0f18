import { requiredFieldsOf, userKeysOf } from '../../everest/fields';
import { toContract } from '../../everest/importerContracts';
import { asksFor } from '../../everest/requiredFields';
import { ImportCheck, ImportFacts } from '../ImportFacts';
import { saidAs } from '../../words/said';

/** Whether the importer needs the source's users: it says so, or the database must name a user Secret. */
export function needsDatabaseCredentials({ importer }: ImportFacts): boolean {
  const fields = requiredFieldsOf(importer);
  return Boolean(
    importer &&
      (asksFor(fields, 'spec.engine.userSecretsName') ||
        toContract(importer).sourceCredentials === 'required'),
  );
}

export const checkDatabaseCredentials: ImportCheck = facts => {
  const { databaseCredentials: given, engine: wanted } = facts.request;
  if (facts.keysComeLater || (given && 'secretName' in given)) {
    return [];
  }
  const known = userKeysOf(facts.engine);
  const required = needsDatabaseCredentials(facts)
    ? known.map(({ name }) => name)
    : [];
  if (!given && required.length > 0) {
    return [
      {
        field: 'databaseCredentials',
        code: 'missing',
        ...saidAs(
          'users',
        )`The credentials of the source database are missing. The importer '${{
          importer: facts.request.importer,
        }}' needs for '${{ type: wanted.type }}': ${{
          keys: required.join(', '),
        }}.`,
      },
    ];
  }
  const missing = new Set([
    ...(given?.masked ?? []),
    ...required.filter(key => !given?.keys[key]),
  ]);
  return [...missing].map(key => ({
    field: `databaseCredentials.${key}`,
    code: 'missing',
    ...saidAs('user-key')`The value of '${{
      key,
    }}' is missing among the database credentials. Fill it in.`,
  }));
};
