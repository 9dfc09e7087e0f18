import type { FormFieldName } from '../formValues';

/** Which field of the form holds which fields of a request. */
const HOLDERS: [RegExp, FormFieldName][] = [
  [/^(cluster|namespace|name|engine|profile|proxy|spec)\b/, 'target'],
  [/^(importer|importerDigest|config)\b/, 'importer'],
  [/^(source|s3Credentials)\b/, 'backup'],
  [/^databaseCredentials\b/, 'credentials'],
  [/^owner\b/, 'owner'],
  [/^system\b/, 'system'],
  [/^entity\b/, 'entity'],
  [/^acknowledge\b/, 'preflight'],
];

/** The field of the form to look at for a field of the request. */
export function fieldOf(requestField: string): FormFieldName | undefined {
  return HOLDERS.find(([holds]) => holds.test(requestField))?.[1];
}
