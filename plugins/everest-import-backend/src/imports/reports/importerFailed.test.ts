import { importerFailed } from './importerFailed';

describe('the cause of an importer that failed', () => {
  it('has title and remedy of its code, and its own words', () => {
    const message = "There is no object 'shop.sql' in the bucket 'backups'";
    expect(importerFailed({ code: 'object-missing', message })).toEqual({
      code: 'importer-object-missing',
      title: 'There is nothing at the path',
      detail: message,
      remedy: expect.stringContaining('Check bucket and path'),
    });
  });

  it.each(['acme-17', 'constructor', ''])(
    "keeps the words of an importer with the code '%s'",
    code => {
      expect(importerFailed({ code, message: 'No licence' })).toMatchObject({
        code: 'importer-failed',
        detail: 'No licence',
      });
    },
  );
});
