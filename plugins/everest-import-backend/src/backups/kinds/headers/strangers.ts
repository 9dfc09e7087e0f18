import { firstFileOf } from './archiveHeader';
import { Stranger } from './Header';

const PACKED: [name: string, magic: string, unpack: string][] = [
  ['xz', '\xfd7zXZ\0', 'xz -dc FILE | gzip > FILE.gz'],
  ['bzip2', 'BZh', 'bzip2 -dc FILE | gzip > FILE.gz'],
  ['zip', 'PK\x03\x04', 'unzip -p FILE | gzip > FILE.gz'],
  ['7z', '7z\xbc\xaf\x27\x1c', '7z x -so FILE | gzip > FILE.gz'],
  ['compress', '\x1f\x9d', 'uncompress -c FILE | gzip > FILE.gz'],
  ['rar', 'Rar!\x1a\x07', 'unrar p -inul FILE | gzip > FILE.gz'],
];

/** Known by how they begin, packed or not. */
const OTHERS: [
  stranger: string,
  begin: RegExp,
  message: string,
  remedy: string,
][] = [
  [
    'git-lfs',
    /^version https:\/\/git-lfs\.github\.com\/spec\//,
    'It is a pointer of Git LFS, and not the dump that it stands for.',
    "Upload the file itself, which 'git lfs pull' brings.",
  ],
  [
    'encrypted',
    /^(?:Salted__|age-encryption\.org\/|-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----)/,
    'It is encrypted, and no importer has the key.',
    'Decrypt it, and upload what comes out.',
  ],
  [
    'sqlite',
    /^SQLite format 3\0/,
    'It is a database of SQLite.',
    'Everest has no engine for it: convert it to one that it has, and dump that.',
  ],
  [
    'web-page',
    /^\s{0,100}<(?:!DOCTYPE html|html|\?xml|Error>)/i,
    'It is a page or an error of a web server in place of the dump.',
    'Download the dump again, see that it is one, and upload that.',
  ],
];

/** PGlite's pg_dump ends in the middle of its header in any format but plain. */
const LEAST_ARCHIVE = 11;

function inSixteenBits(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const hasMark =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isAscii = (byte: number) => byte >= 0x09 && byte < 0x7f;
  const looksLike =
    (isAscii(first) && second === 0 && isAscii(third) && fourth === 0) ||
    (first === 0 && isAscii(second) && third === 0 && isAscii(fourth));
  return hasMark || looksLike;
}

/** What is known and can't be imported as it is; undefined for all else. */
export function strangerOf(bytes: Uint8Array): Stranger | undefined {
  const text = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const packed = PACKED.find(([, magic]) => text.startsWith(magic));
  if (packed)
    return {
      stranger: packed[0],
      values: { by: packed[0], command: packed[2] },
      message: `It is packed by ${packed[0]}, which neither portal nor importers unpack.`,
      remedy: `Pack it by gzip or zstd: ${packed[2]}.`,
    };
  if (inSixteenBits(bytes))
    return {
      stranger: 'utf-16',
      message:
        'Its text is in UTF-16, as PowerShell writes it by > and Out-File.',
      remedy:
        'Dump again with the option that names the file (--file of pg_dump, --result-file of mysqldump), or turn it into UTF-8 by iconv -f UTF-16 -t UTF-8.',
    };
  const file = firstFileOf(bytes);
  if (file !== undefined && file !== 'toc.dat')
    return {
      stranger: 'tar',
      message: 'It is a tar of files, and not a tar that pg_dump wrote.',
      remedy: 'Unpack it, and upload what is in it: a dump, or its folder.',
    };
  if (text.startsWith('PGDMP') && bytes.length < LEAST_ARCHIVE)
    return {
      stranger: 'archive-of-nothing',
      values: { bytes: bytes.length },
      message: `It is the begin of an archive of pg_dump, of ${bytes.length} bytes, as PGlite writes it.`,
      remedy: 'Dump again as SQL, with --format=plain.',
    };
  const other = OTHERS.find(([, begin]) => begin.test(text));
  return other && { stranger: other[0], message: other[2], remedy: other[3] };
}
