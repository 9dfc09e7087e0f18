import { ImportCheck } from '../ImportFacts';
import { said, saidAs } from '../../words/said';

const MAX_LENGTH = 22;

/** Of the form that Everest wants; how long it may be is another matter. */
export function isDatabaseName(name: string): boolean {
  return /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name);
}

/** Everest's own API server refuses other names; Kubernetes would not. */
export const checkName: ImportCheck = ({ request, nameTakenBy }) => {
  const { name, namespace } = request;
  if (name.length > MAX_LENGTH) {
    return [
      {
        field: 'name',
        code: 'name-too-long',
        ...said`The name '${{ name }}' has ${{
          given: name.length,
        }} characters; at most ${{
          most: MAX_LENGTH,
        }} are possible. Choose a shorter one.`,
      },
    ];
  }
  if (!isDatabaseName(name)) {
    return [
      {
        field: 'name',
        code: 'name-malformed',
        ...saidAs('database')`The name '${{
          name,
        }}' is not possible. Begin with a small letter, go on with small letters, digits and hyphens, and do not end with a hyphen.`,
      },
    ];
  }
  if (!nameTakenBy) {
    return [];
  }
  const deleting = Boolean(nameTakenBy.metadata.deletionTimestamp);
  return [
    deleting
      ? {
          field: 'name',
          code: 'name-being-deleted',
          ...said`The database '${{ name }}' in '${{
            namespace,
          }}' is being deleted. Wait until it is gone, or choose another name.`,
        }
      : {
          field: 'name',
          code: 'name-taken',
          ...said`A database '${{ name }}' is already there in '${{
            namespace,
          }}'. Choose another name.`,
        },
  ];
};
