import { decompress } from '../decompress';
import { Dump } from '../Dump';
import { Progress } from '../Progress';
import { Bucket } from '../s3/Bucket';
import { ByteReader } from './ByteReader';
import { MongoSource } from './MongoSource';
import { readDocuments, readPrelude } from './readArchive';

/** What `mongodump --archive` wrote. @throws Failure `format-unknown`, `dump-damaged` */
export async function openArchive(
  bucket: Bucket,
  dump: Dump,
): Promise<MongoSource> {
  const open = (progress?: Progress) => {
    const bytes = bucket.read(dump.objects[0]);
    return new ByteReader(
      decompress(progress ? progress.count(bytes) : bytes, dump),
    );
  };
  const reader = open();
  const prelude = await readPrelude(reader);
  await reader.close();
  return {
    ...prelude,
    async *documents(progress) {
      const again = open(progress);
      try {
        await readPrelude(again);
        yield* readDocuments(again, prelude);
      } finally {
        await again.close();
      }
    },
  };
}
