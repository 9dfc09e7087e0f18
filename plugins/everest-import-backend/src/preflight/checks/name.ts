import { ImportCheck } from '../ImportFacts';

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
        message: `The name '${name}' has ${name.length} characters; at most ${MAX_LENGTH} are possible. Choose a shorter one.`,
      },
    ];
  }
  if (!isDatabaseName(name)) {
    return [
      {
        field: 'name',
        code: 'name-malformed',
        message: `The name '${name}' is not possible. Begin with a small letter, go on with small letters, digits and hyphens, and do not end with a hyphen.`,
      },
    ];
  }
  if (!nameTakenBy) {
    return [];
  }
  const deleting = Boolean(nameTakenBy.metadata.deletionTimestamp);
  return [
    {
      field: 'name',
      code: deleting ? 'name-being-deleted' : 'name-taken',
      message: deleting
        ? `The database '${name}' in '${namespace}' is being deleted. Wait until it is gone, or choose another name.`
        : `A database '${name}' is already there in '${namespace}'. Choose another name.`,
    },
  ];
};
