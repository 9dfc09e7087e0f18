import { compileGoPattern } from '../../everest/goPattern';
import { Advice, against, skipped } from './Advice';
import { titled, titledAs } from '../../words/titled';

/** Whether the path is laid out as the importer wants it, where somebody says how. */
export const contractPath: Advice = {
  id: 'path-fits-importer',
  check: ({ contract, facts }) => {
    const { path } = facts.request.source;
    if (!contract.pathPattern) {
      return skipped(
        titled`Not checked here: the importer does not say how a path has to look`,
      );
    }
    const pattern = compileGoPattern(contract.pathPattern);
    if (!pattern) {
      return skipped(
        titledAs('unread')`The importer's pattern of a path can't be read here`,
      );
    }
    return pattern.matches(path)
      ? { outcome: 'pass', title: 'The path is laid out as the importer wants' }
      : against({
          field: 'source.path',
          code: 'path-not-for-importer',
          ...titled`The path '${{ path }}' is not laid out as the importer '${{
            importer: facts.request.importer,
          }}' wants it.`,
          detail: 'Many importers then run for hours without an end.',
          remedy:
            'Choose the backup from the list, or compare the path with one that worked.',
        });
  },
};
