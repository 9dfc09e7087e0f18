import { imageOf } from '../../everest/fields';
import { ImporterCheck } from '../ImportFacts';
import { said } from '../../words/said';

const BY_DIGEST = /@sha256:[0-9a-f]{64}$/;

/** A tag can be moved to another image; a digest can't. */
export const checkImporterImage: ImporterCheck = ({ importer, rules }) => {
  if (!importer || !rules.requirePinnedImage) {
    return [];
  }
  const image = imageOf(importer) ?? '';
  return BY_DIGEST.test(image)
    ? []
    : [
        {
          field: 'importer',
          code: 'importer-image-unpinned',
          ...said`The importer '${{
            name: importer.metadata.name,
          }}' runs the image '${{
            image,
          }}', which is not named by its digest. Choose another importer, or ask the platform team to name its image as '...@sha256:...'.`,
        },
      ];
};
