import { imageOf } from '../../everest/fields';
import { Advice } from './Advice';
import { titled, titledAs } from '../../words/titled';

const PINNED = /(?:@sha256:[0-9a-f]{64}|:(?!latest$)[\w][\w.-]*)$/;

/** An image that changes from one pull to the next may not be the one that was tried. */
export const importerImageTag: Advice = {
  id: 'importer-image-tag',
  check: ({ facts: { importer } }) => {
    const image = imageOf(importer);
    if (!importer) {
      return undefined;
    }
    if (!image) {
      return {
        outcome: 'warning',
        field: 'importer',
        ...titledAs('none')`The importer '${{
          name: importer.metadata.name,
        }}' names no image: its Pod can't start.`,
        remedy: 'Ask whoever made the importer.',
      };
    }
    return PINNED.test(image)
      ? { outcome: 'pass', title: "The importer's image has a tag or a digest" }
      : {
          outcome: 'warning',
          field: 'importer',
          ...titled`The importer runs the image '${{
            image,
          }}', which may be another one at each pull.`,
          remedy: 'Ask the platform team to name it by a tag or its digest.',
        };
  },
};
