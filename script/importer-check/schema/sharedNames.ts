import { fault, Finding } from '../Finding';
import { isSchema, propertiesOf, Schema, SchemaRule } from './SchemaRule';

const VERIFY = ['counts', 'checksums', 'none'];

function lookAtVerify(verify: Schema, where: string): Finding[] {
  const { type, enum: choices } = verify;
  const isKnown =
    type === 'string' &&
    Array.isArray(choices) &&
    choices.every(choice => VERIFY.includes(choice));
  return isKnown
    ? []
    : [
        fault(
          'schema-verify',
          where,
          `Of an importer 'verify' is a text with an enum of ${VERIFY.join(
            ', ',
          )}, or of some of them; call it otherwise where it means something else.`,
        ),
      ];
}

function lookAtJobs({ type, minimum }: Schema, where: string): Finding[] {
  return type === 'integer' && Number(minimum) >= 1
    ? []
    : [
        fault(
          'schema-jobs',
          where,
          "Of an importer 'jobs' is a whole number of connections: say 'type: integer' with a 'minimum' of 1 or more, or call it otherwise.",
        ),
      ];
}

const LOOKS: Record<string, (schema: Schema, where: string) => Finding[]> = {
  verify: lookAtVerify,
  jobs: lookAtJobs,
};

/** Names of the config that mean the same in each importer, so that whoever knows one knows all. */
export const sharedNames: SchemaRule = ({ schema, where, isRoot }) =>
  isRoot
    ? Object.entries(LOOKS).flatMap(([name, look]) => {
        const property = propertiesOf(schema)[name];
        return isSchema(property)
          ? look(property, `${where}.properties.${name}`)
          : [];
      })
    : [];
