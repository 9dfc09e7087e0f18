import { isStranger } from '../headers/Header';
import { DumpFormat } from './DumpFile';

/** What is named like a dump and is known to be none that can be read, with the way on. */
export const strangeFile: DumpFormat = {
  ids: ['unreadable'],
  async recognise({ object, header }) {
    if (!header || !isStranger(header)) {
      return undefined;
    }
    const { stranger, ...words } = header;
    return {
      path: object.path,
      kind: 'unreadable',
      title: `Not readable: ${stranger}`,
      time: object.modified,
      sizeBytes: object.sizeBytes,
      complete: 'unknown',
      obstacle: { code: stranger, ...words },
      notes: [],
    };
  },
};
