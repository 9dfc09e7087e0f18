import { parseEndpoint } from './parseEndpoint';

describe('parseEndpoint', () => {
  it.each([
    ['https://s3.eu-central-1.amazonaws.com'],
    ['https://S3.Example.net:9000/'],
    ['http://127.0.0.1:9000'],
    ['https://[2001:db8::1]:9000'],
  ])('reads %s', endpoint => {
    expect(parseEndpoint(endpoint)?.origin).toBe(
      endpoint.toLowerCase().replace(/\/$/, ''),
    );
  });

  it.each([
    ['no scheme', 's3.example.net'],
    ['another scheme', 'ftp://s3.example.net'],
    ['a user', 'https://user@s3.example.net'],
    ['a user and a password', 'https://user:password@s3.example.net'],
    ['a host that looks like a user', 'https://s3.amazonaws.com@evil.test'],
    ['a backslash', 'https://s3.amazonaws.com\\@evil.test'],
    ['a path', 'https://s3.example.net/bucket'],
    ['a query', 'https://s3.example.net/?a=b'],
    ['a fragment', 'https://s3.example.net/#a'],
    ['a blank', 'https://s3.example.net '],
    ['a dot at its end', 'https://s3.amazonaws.com.'],
    ['a decimal address', 'https://2130706433'],
    ['a hexadecimal address', 'https://0x7f.1'],
    ['an octal address', 'https://0177.0.0.1'],
    ['a short address', 'https://127.1'],
    ['an address in wide digits', 'https://１２７.0.0.1'],
    ['an IPv6-mapped address', 'https://[::ffff:127.0.0.1]'],
    ['an IPv6-mapped address in hexadecimal', 'https://[::ffff:7f00:1]'],
    ['an IPv6 address written at length', 'https://[0:0:0:0:0:0:0:1]'],
  ])('does not read one with %s', (_what, endpoint) => {
    expect(parseEndpoint(endpoint)).toBeUndefined();
  });
});
