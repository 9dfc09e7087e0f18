import { compileGoPattern } from '../../everest/goPattern';
import { toContract } from '../../everest/importerContracts';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkPath: ImportCheck = ({ request, importer }) => {
  const { path } = request.source;
  if (!/^\/?([^/]+(\/[^/]+)*)\/?$/.test(path)) {
    return [
      {
        field: 'source.path',
        code: 'path-malformed',
        ...said`The path '${{
          path,
        }}' is not possible. Give folders separated by single slashes, such as 'shop/backup-1'.`,
      },
    ];
  }
  if (/\s/.test(path)) {
    return [
      {
        field: 'source.path',
        code: 'path-blank',
        ...said`The path '${{
          path,
        }}' holds blanks. Copy it again, without them.`,
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
        ...said`The path '${{ path }}' does not look like a backup that '${{
          importer: request.importer,
        }}' can read. Give the folder of one backup; it has to match ${{
          pattern,
        }}.`,
      },
    ];
  }
  return [];
};
