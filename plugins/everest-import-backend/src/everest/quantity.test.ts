import { parseQuantity } from './quantity';

describe('parseQuantity', () => {
  it.each([
    ['1', 1],
    ['600m', 0.6],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['25Gi', 25 * 2 ** 30],
    ['2G', 2e9],
    ['512M', 512e6],
    ['1e9', 1e9],
    ['1E3', 1000],
    ['1E', 1e18],
    ['1Ti', 2 ** 40],
  ])('reads %s', (text, value) => {
    expect(parseQuantity(text)).toBeCloseTo(value);
  });

  it.each(['', 'big', '25 Gi', '25GB', '1gi', '1.2.3', '--1', 'Gi', '0x10'])(
    'does not read %p',
    text => {
      expect(parseQuantity(text)).toBeUndefined();
    },
  );
});
