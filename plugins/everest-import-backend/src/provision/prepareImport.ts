import { randomUUID } from 'node:crypto';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { toManifest } from '../everest/manifest';
import { ImportFacts } from '../preflight/ImportFacts';
import { needsDatabaseCredentials } from '../preflight/checks/databaseCredentials';
import type { ParsedS3Credentials } from '../request/ParsedImportRequest';
import { Clock, toTimestamp } from '../time/Clock';
import { requestedImport } from './requestedImport';
import {
  newRequestHash,
  RequestIdentity,
  secretNames,
} from './requestIdentity';
import { s3Access } from './s3Access';
import { planSecrets } from './secretManifests';

export interface PrepareOptions {
  facts: ImportFacts;
  requestKey: string;
  requestedBy: string;
  owner?: string;
  /** Advice that was gone on in spite of. */
  acknowledged?: Import['acknowledged'];
  clock: Clock;
  /** What the importer reads the backup with, where that is not what the request or its source says. */
  s3?: ParsedS3Credentials;
  /** What the objects are named and labelled with; never the same twice, where it is left out. */
  identity?: RequestIdentity;
}

export function namesUserSecret({
  databaseCredentials,
}: ImportFacts['request']) {
  return Boolean(databaseCredentials && 'secretName' in databaseCredentials);
}

/** All that a create makes, and the words for it, before anything is made. */
export function prepareImport(options: PrepareOptions) {
  const { facts, requestKey, requestedBy, owner, clock } = options;
  const { request, resolved } = facts;
  const {
    requestHash = newRequestHash(requestKey),
    names = secretNames(request.name),
  } = options.identity ?? {};
  const plan = planSecrets({
    request,
    s3: options.s3 ?? s3Access(facts),
    names,
    requestHash,
    requestedBy,
    needsUserSecret: needsDatabaseCredentials(facts),
  });
  const manifest = toManifest({
    request,
    resolved,
    config: facts.config.value,
    s3SecretName: plan.s3SecretName,
    userSecretName: plan.userSecretName,
    requestHash,
    requestedBy,
  });
  const requested = requestedImport({
    id: randomUUID(),
    request,
    resolved,
    requestedBy,
    owner,
    acknowledged: options.acknowledged,
    at: toTimestamp(clock()),
  });
  return { plan, manifest, requested, requestHash };
}
