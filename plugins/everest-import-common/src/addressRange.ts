const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const LETTERS_OF_IPV6 = /^[\da-f.]*:[\da-f:.]+$/i;

function widthOf(address: string): number | undefined {
  if (IPV4.test(address)) {
    return 32;
  }
  // Of such letters a URL takes in brackets what is an IPv6 address, and nothing else
  return LETTERS_OF_IPV6.test(address) && URL.canParse(`http://[${address}]/`)
    ? 128
    : undefined;
}

/**
 * Whether a text is a range of addresses in CIDR notation, such as `203.0.113.0/24`, or one address: of IPv4 or IPv6.
 *
 * @public
 */
export function isAddressRange(text: string): boolean {
  const [, address, bits = '0'] =
    /^([^/]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text) ?? [];
  const width = address && widthOf(address);
  return !!width && Number(bits) <= width;
}
