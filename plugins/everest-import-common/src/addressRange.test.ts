import { isAddressRange } from './addressRange';

describe('isAddressRange', () => {
  it.each([
    '203.0.113.0/24',
    '10.1.2.3/8',
    '203.0.113.7',
    '0.0.0.0/0',
    '255.255.255.255/32',
    '2001:db8::/32',
    '::/0',
    '::1',
    '::ffff:10.0.0.1/128',
  ])("takes '%s'", text => {
    expect(isAddressRange(text)).toBe(true);
  });

  it.each([
    '',
    'office',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.0/08',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    ' 10.0.0.0/8',
    '10.0.0.0-10.0.0.9',
    '10.0.0.0/255.0.0.0',
    '2001:db8::/129',
    '2001:db8::g',
    'fe80::1%eth0',
    '[::1]',
    'example.com:80',
    '1:2:3',
  ])("does not take '%s'", text => {
    expect(isAddressRange(text)).toBe(false);
  });
});
