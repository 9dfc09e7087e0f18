import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readNotify } from './readNotify';

const MINUTE = 60_000;
const read = (notify?: JsonObject) =>
  readNotify(new ConfigReader({ everestImport: notify && { notify } }));

describe('readNotify', () => {
  it.each([
    [undefined, { blockedAfter: 15 * MINUTE, platform: [] }],
    [{ blockedAfter: '1 hour' }, { blockedAfter: 60 * MINUTE, platform: [] }],
    [
      { blockedAfter: { seconds: 30 }, platform: ['platform', 'user:ada'] },
      {
        blockedAfter: MINUTE / 2,
        platform: ['group:default/platform', 'user:default/ada'],
      },
    ],
  ])('%j', (notify, expected) => {
    expect(read(notify)).toEqual(expected);
  });

  it.each([
    [
      { blockedAfter: '1 second' },
      "everestImport.notify.blockedAfter is '1 second'; take at least 10 seconds",
    ],
    [{ blockedAfter: 'soon' }, 'soon'],
    [{ platform: ['*'] }, "everestImport.notify.platform lists '*'"],
  ])('refuses %j', (notify, message) => {
    expect(() => read(notify)).toThrow(message);
  });
});
