import { ImportRow } from '../../store/ImportHistory';
import { Life } from './SimulatedEverest';

/** What a row says that was never so, at any time. */
export function falseEnds(row: ImportRow, life: Life): string[] {
  const { outcome, gone, snapshot } = row;
  const wrong: string[] = [];
  if (outcome === 'Succeeded' && !life.succeeded) {
    wrong.push('succeeded, and never did');
  }
  if (outcome === 'Failed' && !life.failed && !life.deleted) {
    wrong.push('failed, and never did');
  }
  if (gone && !life.deleted) {
    wrong.push('gone, and is there');
  }
  if (snapshot.cause?.code === 'data-overwritten') {
    wrong.push('alarmed without a reason');
  }
  return wrong.map(text => `${life.uid}: ${text}`);
}

/** What a row does not say although the cluster does, once everything was well for a while. */
export function unsaid(row: ImportRow | undefined, life: Life): string[] {
  if (!row) {
    // One that came and went while nobody looked is known to nobody
    return life.deleted ? [] : [`${life.uid}: has no row`];
  }
  const { outcome, snapshot, gone } = row;
  const { phase } = snapshot;
  const wrong = falseEnds(row, life);
  if (gone !== life.deleted) {
    wrong.push(`${life.uid}: gone is '${gone}'`);
  }
  if (!life.deleted && life.succeeded && phase !== 'Succeeded') {
    wrong.push(`${life.uid}: succeeded, and is '${phase}'`);
  }
  if (!life.deleted && life.failed && phase !== 'Failed') {
    wrong.push(`${life.uid}: failed, and is '${phase}'`);
  }
  if ((life.succeeded || life.failed || life.deleted) && !outcome) {
    wrong.push(`${life.uid}: ended, and has no outcome`);
  }
  if (row.firstSight !== life.before) {
    wrong.push(`${life.uid}: first sight is '${row.firstSight}'`);
  }
  return wrong;
}
