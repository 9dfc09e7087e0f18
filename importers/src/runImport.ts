import { findDump } from './Dump';
import { importMongo } from './mongodb/importMongo';
import { importMysql } from './mysql/importMysql';
import { importPostgres } from './postgres/importPostgres';
import { readRequest } from './readRequest';
import { Report } from './Report';
import { Bucket } from './s3/Bucket';

const IMPORTS = {
  postgresql: importPostgres,
  pxc: importMysql,
  psmdb: importMongo,
};

/** Imports what a payload says. @throws Failure */
export async function runImport(payload: string, report: Report) {
  const request = readRequest(payload);
  const { source, target } = request;
  report.hide(source.secretAccessKey, source.accessKeyId, target.password);
  const bucket = new Bucket(source);
  try {
    const dump = await findDump(bucket, request);
    report.say(
      `Found a dump (${dump.format}, ${dump.compression} compression, ${dump.size} bytes)`,
    );
    await IMPORTS[target.engine](request, bucket, dump, report);
  } finally {
    bucket.close();
  }
}
