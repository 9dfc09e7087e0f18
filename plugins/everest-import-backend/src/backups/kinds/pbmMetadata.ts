import { JsonObject } from '@backstage/types';
import {
  Backup,
  BackupNote,
} from '@everest-import/backstage-plugin-everest-import-common';
import { said } from '../../words/said';
import { versionOf } from './headers/versions';
import { sizeOf } from './reading/claims';
import { parseJson } from './reading/parseJson';

export interface PbmMetadata
  extends Pick<
    Backup,
    'sizeBytes' | 'restoredBytes' | 'engineVersion' | 'complete' | 'notes'
  > {
  type: 'logical' | 'physical';
}

const TYPES = new Map<unknown, PbmMetadata['type']>([
  ['logical', 'logical'],
  ['physical', 'physical'],
  ['incremental', 'physical'],
  ['external', 'physical'],
]);
/** A file of which only the beginning was read: its type comes first, before long lists of files. */
const FIRST_TYPE = /^\s*\{\s*"type"\s*:\s*"([a-z]{1,20})"/;

const PHYSICAL: BackupNote = {
  code: 'physical',
  message:
    'A copy of data files: the importer that comes with Everest restores logical backups only.',
  remedy: "Make a logical one: 'pbm backup --type=logical'.",
};

function notesOf(
  metadata: JsonObject,
  type: PbmMetadata['type'],
): BackupNote[] {
  const notes: BackupNote[] = type === 'physical' ? [PHYSICAL] : [];
  if (metadata.type === 'incremental' && metadata.src_backup) {
    notes.push({
      code: 'needs-prior',
      values: { state: 'pbm' },
      message:
        'An incremental backup: the rest of its data lies in earlier ones beside it.',
    });
  }
  if (Array.isArray(metadata.nss) && metadata.nss.length > 0) {
    notes.push({
      code: 'selective',
      message: 'It holds some databases or collections only.',
    });
  }
  if (Array.isArray(metadata.replsets) && metadata.replsets.length > 1) {
    notes.push({
      code: 'sharded',
      ...said`It is of a sharded cluster with ${{
        sets: metadata.replsets.length,
      }} replica sets, and Everest can't import into a sharded database.`,
    });
  }
  return notes;
}

/**
 * Reads PBM's `<name>.pbm.json`. Versions before 1.7 wrote no `type`: they knew logical backups only.
 *
 * @param text - all of it, or its beginning
 * @returns undefined for anything else
 */
export function parsePbmMetadata(text: string): PbmMetadata | undefined {
  const metadata = parseJson(text);
  if (!metadata) {
    const type = TYPES.get(FIRST_TYPE.exec(text)?.[1]);
    return type && { type, complete: 'unknown', notes: notesOf({}, type) };
  }
  const { status, type: word = 'logical' } = metadata;
  const type = TYPES.get(word);
  if (typeof status !== 'string' || !type) {
    return undefined;
  }
  return {
    type,
    sizeBytes: sizeOf(metadata.size),
    restoredBytes: sizeOf(metadata.size_uncompressed),
    engineVersion: versionOf(metadata.mongodb_version),
    complete: status === 'done' ? 'yes' : 'no',
    notes: notesOf(metadata, type),
  };
}
