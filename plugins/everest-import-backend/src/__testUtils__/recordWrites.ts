import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { FullImportHistory } from '../imports/store/RequestHistory';

/** The same history, with the words of each import that is written into it. */
export function recordWrites(history: FullImportHistory) {
  const written: { words: Import; firstSight: boolean }[] = [];
  const recording: FullImportHistory = {
    ...history,
    observe: async (words, sight) => {
      const row = await history.observe(words, sight);
      if (row) {
        written.push({ words, firstSight: sight.firstSight });
      }
      return row;
    },
  };
  return { written, history: recording };
}
