import { importerDigest } from '../../everest/digest';
import { importerDifference } from '../../everest/importerDifference';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

/** A form that was filled in for one spec must not run another. */
export const checkImporterDigest: ImportCheck = facts => {
  const { request, importer, shownImporter } = facts;
  if (
    !importer ||
    !request.importerDigest ||
    request.importerDigest === importerDigest(importer.spec ?? {})
  ) {
    return [];
  }
  const difference =
    shownImporter && importerDifference(shownImporter, importer.spec ?? {});
  const places = difference?.slice(0, 5).map(({ path }) => `'${path}'`);
  const at = places?.length ? ` (${places.join(', ')})` : '';
  return [
    {
      field: 'importerDigest',
      code: 'importer-changed',
      ...said`The importer '${{
        importer: request.importer,
      }}' was changed in the meantime${{
        at,
      }}. Look at it again and send its present digest.`,
      ...(difference && { difference }),
    },
  ];
};
