import { compileGoPattern } from '../../everest/goPattern';
import { toContract } from '../../everest/importerContracts';
import { ImportCheck } from '../ImportFacts';

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
  // A pattern that can't be used is held against nobody
  if (pattern && compileGoPattern(pattern)?.matches(path) === false) {
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
