import { ImportCheck } from '../ImportFacts';

export const checkS3Credentials: ImportCheck = ({ request, databases }) => {
  const credentials = request.s3Credentials;
  if (!credentials) {
    return [
      {
        field: 's3Credentials',
        code: 'missing',
        message: `The S3 keys are missing. Give both 'accessKeyId' and 'secretAccessKey', or the 'secretName' of an existing Secret.`,
      },
    ];
  }
  if (!('secretName' in credentials)) {
    return [];
  }
  const { secretName } = credentials;
  const user = databases.find(
    ({ spec }) =>
      spec?.dataSource?.dataImport?.source?.s3?.credentialsSecretName ===
      secretName,
  );
  // Everest gives the Secret to the first import, and then blocks the second for good
  return user
    ? [
        {
          field: 's3Credentials.secretName',
          code: 'secret-in-use',
          message: `The Secret '${secretName}' belongs to the import of '${user.metadata.name}' already. Make another Secret with the same keys.`,
        },
      ]
    : [];
};
