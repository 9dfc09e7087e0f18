import { readDatabaseCredentials, readS3Credentials } from './credentials';

describe('readS3Credentials', () => {
  const pair = { accessKeyId: 'id', secretAccessKey: 'key' };

  it.each([
    ['a pair', pair, pair],
    ['a Secret', { secretName: 'x' }, { secretName: 'x' }],
    ['half a pair', { accessKeyId: 'id' }, { accessKeyId: 'id' }],
    ['nothing', undefined, undefined],
    ['an empty object', {}, undefined],
    ['empty texts', { accessKeyId: '', secretName: '' }, undefined],
    [
      'masks without secrets',
      { accessKeyId: '***', secretAccessKey: '*' },
      undefined,
    ],
    [
      'a Secret beside empty keys',
      { ...pair, accessKeyId: '' },
      { secretAccessKey: 'key' },
    ],
  ])('reads %s', (_, given, expected) => {
    expect(readS3Credentials(given)).toEqual(expected);
  });
});

describe('readDatabaseCredentials', () => {
  it.each([
    [
      'pairs',
      { root: '0012', monitor: 'true' },
      { root: '0012', monitor: 'true' },
    ],
    ['JSON text', '{"root": "0012"}', { root: '0012' }],
    ['a Secret', { secretName: 'users' }, { secretName: 'users' }],
    [
      'a Secret in JSON text',
      '{"secretName": "users"}',
      { secretName: 'users' },
    ],
    ['nothing', undefined, undefined],
    ['empty text', ' ', undefined],
    ['a mask', '******', undefined],
    ['an empty object', {}, undefined],
    ['masks among pairs', { root: 'a', monitor: '****' }, { root: 'a' }],
  ])('reads %s', (_, given, expected) => {
    expect(readDatabaseCredentials(given)).toEqual(expected);
  });

  it.each(['{', '[]', '"text"', 'null', '{"root": 1}', '{"root": {}}'])(
    'refuses %s without quoting it',
    text => {
      expect(() => readDatabaseCredentials(text)).toThrow(
        /^databaseCredentials: the text is not a JSON object of strings/,
      );
    },
  );
});
