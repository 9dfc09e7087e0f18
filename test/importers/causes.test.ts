import { EXIT_CODES } from '../../importers/src/failures';
import { importerFailed } from '../../plugins/everest-import-backend/src/imports/reports/importerFailed';

it.each(Object.keys(EXIT_CODES).filter(code => code !== 'internal'))(
  "the portal has a cause of its own for the importers' code '%s'",
  code => {
    const cause = importerFailed({ code, message: 'x' });
    expect(cause.code).toBe(`importer-${code}`);
  },
);
