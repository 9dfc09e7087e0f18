import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export function tooManyImports(
  namespace: string,
  atMost: number,
): RefusalCause {
  return {
    field: 'namespace',
    code: 'imports-at-once',
    ...said`No more than '${{ most: atMost }}' imports may run at once in '${{
      namespace,
    }}', and as many run now. Try again when one of them has ended.`,
  };
}

/** For a dry run, which writes no row; a create counts when it writes its own, while nobody else can. */
export const checkImportsAtOnce: ImportCheck = facts => {
  const { request, rules, importsRunning = 0 } = facts;
  const atMost = rules.ceilings.importsAtOnce;
  return atMost !== undefined && importsRunning >= atMost
    ? [tooManyImports(request.namespace, atMost)]
    : [];
};
