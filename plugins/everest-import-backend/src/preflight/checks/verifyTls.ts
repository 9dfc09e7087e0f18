import { ImportCheck } from '../ImportFacts';

/** Who does not look at the certificate may send keys to, and take data from, whoever answers. */
export const checkVerifyTls: ImportCheck = ({ request, rules }) =>
  request.source.verifyTls || rules.allowInsecureTls
    ? []
    : [
        {
          field: 'source.verifyTls',
          code: 'insecure-tls',
          message: `'verifyTls' can't be 'false' here: the certificate of the S3 server has to be checked. Set it to 'true', or ask the platform team to allow it.`,
        },
      ];
