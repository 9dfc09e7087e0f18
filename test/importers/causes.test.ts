import { EXIT_CODES } from '../../importers/src/failures';
import { CAUSES } from '../../plugins/everest-import-backend/src/imports/causes';

it.each(Object.keys(EXIT_CODES).filter(code => code !== 'internal'))(
  "the portal has a cause of its own for the importers' code '%s'",
  word => {
    const codes = CAUSES.map(({ code }) => code);
    expect(codes).toContain(`importer-${word}`);
  },
);
