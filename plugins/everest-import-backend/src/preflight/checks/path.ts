import { RE2JS } from 're2js';
import { toContract } from '../../everest/importerContracts';
import { ImportCheck } from '../ImportFacts';

const MAX_PATTERN = 1000;

/** Undefined where the pattern can't be used: what we cannot check is not held against anybody. */
function matches(pattern: string, path: string): boolean | undefined {
  if (pattern.length > MAX_PATTERN) {
    return undefined;
  }
  try {
    return RE2JS.compile(pattern).matcher(path).find();
  } catch {
    return undefined;
  }
}

export const checkPath: ImportCheck = ({ request, importer }) => {
  const { path } = request.source;
  if (!/^\/?([^/]+(\/[^/]+)*)\/?$/.test(path)) {
    return [
      {
        field: 'source.path',
        code: 'path-malformed',
        message: `The path '${path}' is not possible. Give folders separated by single slashes, such as 'shop/backup-1'.`,
      },
    ];
  }
  if (/\s/.test(path)) {
    return [
      {
        field: 'source.path',
        code: 'path-blank',
        message: `The path '${path}' holds blanks. Copy it again, without them.`,
      },
    ];
  }
  const pattern = importer && toContract(importer).pathPattern;
  if (pattern && matches(pattern, path) === false) {
    return [
      {
        field: 'source.path',
        code: 'path-layout',
        message: `The path '${path}' does not look like a backup that '${request.importer}' can read. Give the folder of one backup; it has to match ${pattern}.`,
      },
    ];
  }
  return [];
};
