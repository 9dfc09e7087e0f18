import { requiredFieldsOf } from '../../everest/fields';
import { hasField } from '../../everest/requiredFields';
import { toRequestField } from '../../everest/requestField';
import { ImportCheck } from '../ImportFacts';
import { plannedManifest } from '../plannedManifest';
import { said } from '../../words/said';

/** An importer's author decides how many there are. */
const MAX_CAUSES = 30;

/** Credentials have a check of their own, which says which keys are missing. */
const ELSEWHERE = ['databaseCredentials', 's3Credentials', 'config'];

/** Everest writes amounts that are left out as zero, so that they are always there. */
const ALWAYS = /^\.?spec\.(engine|proxy)\.resources\.(cpu|memory)$/;

/** What the importer demands of the database, looked up in the object as it would be created. */
export const checkRequiredFields: ImportCheck = facts => {
  const { request, importer } = facts;
  const fields = requiredFieldsOf(importer);
  const object = plannedManifest(facts);
  return (fields ?? [])
    .filter(
      path =>
        typeof path === 'string' &&
        !ALWAYS.test(path) &&
        !hasField(object, path),
    )
    .map(path => toRequestField(path))
    .filter(field => !ELSEWHERE.includes(field))
    .slice(0, MAX_CAUSES)
    .map(field => ({
      field,
      code: 'required-by-importer',
      ...said`The importer '${{ importer: request.importer }}' needs '${{
        field,
      }}'. Fill it in.`,
    }));
};
