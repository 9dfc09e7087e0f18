import { BackupSourceConfig } from '../config/BackupSourceConfig';
import { FoundPlace } from './Place';
import { said, saidAs } from '../words/said';

const inQuotes = (names: string[]) => names.map(name => `'${name}'`).join(', ');

function unseen(source: BackupSourceConfig): string | undefined {
  if (source.reachableFrom === 'cluster') {
    return `The backup source '${source.name}' can only be reached from the cluster, not from the portal.`;
  }
  return source.browse
    ? undefined
    : `The portal has no keys to look into the backup source '${source.name}'.`;
}

/** A place of a configured source: its bucket may go unsaid where it has only one. */
export function configuredPlace(
  source: BackupSourceConfig,
  wanted: string | undefined,
): FoundPlace {
  const { name, buckets } = source;
  const bucket = wanted ?? (buckets.length === 1 ? buckets[0] : undefined);
  if (bucket === undefined) {
    return {
      causes: [
        {
          field: 'source.bucket',
          code: 'missing',
          ...saidAs('bucket')`The backup source '${{
            name,
          }}' has several buckets. Choose one of ${{
            choices: inQuotes(buckets),
          }}.`,
        },
      ],
    };
  }
  if (!buckets.includes(bucket)) {
    return {
      causes: [
        {
          field: 'source.bucket',
          code: 'bucket-not-of-source',
          ...said`The bucket '${{
            bucket,
          }}' is not one of the backup source '${{ name }}'. Choose one of ${{
            choices: inQuotes(buckets),
          }}.`,
        },
      ],
    };
  }
  const { region, endpoint, verifyTls, forcePathStyle } = source;
  return {
    causes: [],
    value: {
      bucket,
      region,
      endpoint,
      verifyTls,
      forcePathStyle,
      // Who manages the portal named this very address
      allowPrivate: true,
      unseen: unseen(source),
      source,
    },
  };
}
