import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readRetention } from './readRetention';

const DAY = 86_400_000;
const read = (history?: JsonObject) =>
  readRetention(new ConfigReader({ everestImport: history && { history } }));

describe('readRetention', () => {
  it.each([
    [undefined, { keep: 365 * DAY, keepDetails: 365 * DAY }],
    [{ keep: '90 days' }, { keep: 90 * DAY, keepDetails: 90 * DAY }],
    [
      { keep: 'P90D', keepDetails: { days: 30 } },
      { keep: 90 * DAY, keepDetails: 30 * DAY },
    ],
    [{ keepDetails: '30d' }, { keep: 365 * DAY, keepDetails: 30 * DAY }],
  ])('%j', (history, expected) => {
    expect(read(history)).toEqual({ ...expected, erasers: [] });
  });

  it('says who may erase people', () => {
    const erasers = ['group:default/privacy'];
    expect(read({ erasers }).erasers).toEqual(erasers);
  });

  it.each([
    [{ keep: 'a while' }, 'a while'],
    [{ keep: '12 hours' }, "everestImport.history.keep is '12 hours'"],
    [
      { keepDetails: { hours: 1 } },
      `everestImport.history.keepDetails is '{"hours":1}'`,
    ],
    [
      { keep: '30 days', keepDetails: '31 days' },
      'everestImport.history.keepDetails is longer',
    ],
  ])('refuses %j', (history, message) => {
    expect(() => read(history)).toThrow(message);
  });
});
