import { backup } from './backup';
import { containerConfig } from './containerConfig';
import { database } from './database';
import { engineSays } from './engineSays';
import { everestJob } from './everestJob';
import { image } from './image';
import { importerCodes } from './importerCodes';
import { importerProcess } from './importerProcess';
import { KnownCause } from './KnownCause';
import { mongodb } from './mongodb';
import { mysql } from './mysql';
import { network } from './network';
import { operator } from './operator';
import { pgBackRest } from './pgBackRest';
import { podEnded } from './podEnded';
import { podRefused } from './podRefused';
import { quota } from './quota';
import { s3Keys } from './s3Keys';
import { s3Place } from './s3Place';
import { s3Secret } from './s3Secret';
import { unschedulable } from './unschedulable';
import { userSecret } from './userSecret';
import { volumes } from './volumes';
import { webhook } from './webhook';

/** Causes of one kind, as `docs/causes.md` groups them. */
export interface CauseFamily {
  title: string;
  causes: KnownCause[];
}

/** Where one line fits two causes, the first of them counts: words nest. */
export const FAMILIES: CauseFamily[] = [
  { title: 'What an importer says itself', causes: importerCodes },
  { title: 'How Kubernetes ended the importer', causes: podEnded },
  { title: 'The database', causes: database },
  { title: 'Images', causes: image },
  { title: 'Webhooks and policies', causes: webhook },
  { title: 'The S3 Secret', causes: s3Secret },
  { title: 'Everest and its job', causes: everestJob },
  { title: 'The users of the database', causes: userSecret },
  { title: 'Quotas and limits', causes: quota },
  { title: 'Pods that are refused', causes: podRefused },
  { title: 'Pods without a node', causes: unschedulable },
  { title: 'Storage', causes: volumes },
  { title: 'Containers that do not start', causes: containerConfig },
  { title: 'S3 buckets and paths', causes: s3Place },
  { title: 'S3 keys', causes: s3Keys },
  { title: 'Backups', causes: backup },
  { title: 'MongoDB', causes: mongodb },
  { title: 'Any engine', causes: engineSays },
  { title: 'The importer', causes: importerProcess },
  { title: 'PostgreSQL', causes: pgBackRest },
  { title: 'MySQL', causes: mysql },
  { title: 'The network', causes: network },
  { title: 'Operators that say nothing', causes: operator },
];

/** All that is known to end an import or to hold it up. */
export const CAUSES: KnownCause[] = FAMILIES.flatMap(({ causes }) => causes);
