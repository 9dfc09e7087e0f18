import { z } from 'zod/v4';
import { isTemporaryKey } from '../sources/temporaryKey';
import { isMissingSecret } from './missingSecret';

const secret = (max: number) =>
  z.preprocess(
    value => (isMissingSecret(value) ? undefined : value),
    z.string().max(max).optional(),
  );

const keys = {
  accessKeyId: secret(256),
  secretAccessKey: secret(1024),
  /** Named only to be refused by name. */
  sessionToken: secret(16_384),
};

const secretName = z.preprocess(
  value => (value === '' ? undefined : value),
  z
    .string()
    .max(253)
    .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'must be a Kubernetes name')
    .optional(),
);

interface Keys {
  accessKeyId?: string;
  secretAccessKey?: string;
  sessionToken?: string;
  secretName?: string;
}

const TEMPORARY =
  'belongs to temporary keys, which end within hours and which Everest can not carry; give keys of an IAM user';

/** A whole pair of lasting keys, or none. */
function wholePair(value: Keys, context: z.RefinementCtx): void {
  const halves = [value.accessKeyId, value.secretAccessKey].filter(Boolean);
  if (value.secretName && halves.length > 0) {
    context.addIssue({
      code: 'custom',
      message: `must be either a key pair or a 'secretName', not both`,
    });
  } else if (halves.length === 1) {
    context.addIssue({
      code: 'custom',
      message: `must hold both 'accessKeyId' and 'secretAccessKey'; one of them is missing`,
    });
  }
  const temporary = [
    ...(value.sessionToken ? ['sessionToken'] : []),
    ...(isTemporaryKey(value.accessKeyId ?? '') ? ['accessKeyId'] : []),
  ];
  temporary.forEach(key =>
    context.addIssue({
      code: 'custom',
      path: [key],
      message: TEMPORARY,
      params: { code: 'temporary-key' },
    }),
  );
}

/** What an import reads with: keys, or a Secret that is there. */
export const importCredentials = z
  .strictObject({ ...keys, secretName })
  .superRefine(wholePair);

/** What the portal looks with. */
export const browseCredentials = z
  .strictObject({ ...keys, secretName })
  .superRefine((value, context) => {
    wholePair(value, context);
    if (value.secretName) {
      context.addIssue({
        code: 'custom',
        path: ['secretName'],
        message: `can't be used to look: a Secret is never read. Give 'accessKeyId' and 'secretAccessKey'`,
      });
    }
  });
