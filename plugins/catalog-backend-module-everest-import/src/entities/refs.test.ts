import { readRef } from './refs';

describe('readRef', () => {
  it.each([
    ['shop-api', 'component:default/shop-api'],
    ['Component:Default/shop-api', 'component:default/shop-api'],
    ['group:ops/red', 'group:ops/red'],
    ['other/shop', 'component:other/shop'],
  ])('reads %s as %s', (text, ref) => {
    expect(readRef(text, 'component')).toBe(ref);
  });

  it.each([
    undefined,
    '',
    ':',
    'a b',
    'component:default/',
    'component:default/<script>',
    `component:default/${'a'.repeat(64)}`,
    'a/b/c',
  ])('reads nothing from %j', text => {
    expect(readRef(text, 'component')).toBeUndefined();
  });
});
