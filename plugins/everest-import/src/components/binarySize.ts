const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** A number of bytes in binary units, such as `1.4 GiB`. */
export function binarySize(bytes: number, language: string): string {
  const power = Math.min(
    Math.floor(Math.log2(Math.max(bytes, 1)) / 10),
    UNITS.length - 1,
  );
  const amount = new Intl.NumberFormat(language, {
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1024 ** power);
  return `${amount} ${UNITS[power]}`;
}
