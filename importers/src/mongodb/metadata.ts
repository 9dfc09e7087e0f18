import { Failure } from '../failures';
import { Ordered, parseExtendedJson } from './extendedJson';

/** A collection as the dump names it. */
export interface CollectionMetadata {
  database: string;
  name: string;
  /** `collection`, `view` or `timeseries`; undefined in dumps of older releases. */
  type?: string;
  /** Its options and indexes as extended JSON; '' where there are none. */
  json: string;
}

export interface DumpedCollection {
  database: string;
  name: string;
  kind: 'collection' | 'view' | 'timeseries';
  /** The collection that its documents are dumped from. */
  dataName: string;
  options: Ordered;
  indexes: Ordered[];
}

export const BUCKETS = 'system.buckets.';

function isDocuments(value: unknown): value is Ordered[] {
  return Array.isArray(value) && value.every(each => each instanceof Map);
}

function kindOf(
  type: string | undefined,
  options: Ordered,
): DumpedCollection['kind'] {
  if (type === 'view' || options.has('viewOn')) return 'view';
  return type === 'timeseries' || options.has('timeseries')
    ? 'timeseries'
    : 'collection';
}

/** What a collection's metadata says. @throws Failure `dump-damaged` */
export function readMetadata(said: CollectionMetadata): DumpedCollection {
  const { database, type, json } = said;
  let found: Ordered = new Map();
  try {
    if (json.trim()) found = parseExtendedJson(json);
  } catch (error) {
    // The parser's own words would show a part of it
    throw new Failure(
      'dump-damaged',
      `The dump is damaged: the metadata of '${database}.${said.name}' can't be read as JSON`,
    );
  }
  const options = found.get('options') ?? new Map();
  const indexes = found.get('indexes') ?? [];
  if (!(options instanceof Map) || !isDocuments(indexes))
    throw new Failure(
      'dump-damaged',
      `The dump is damaged: the metadata of '${database}.${said.name}' has options or indexes that are no documents`,
    );
  const named = found.get('collectionName');
  // A file's name is cut where it would be too long for some file systems
  const name = typeof named === 'string' && named ? named : said.name;
  const kind = kindOf(type, options);
  return {
    ...{ database, name, kind, options, indexes },
    dataName: kind === 'timeseries' ? `${BUCKETS}${name}` : name,
  };
}
