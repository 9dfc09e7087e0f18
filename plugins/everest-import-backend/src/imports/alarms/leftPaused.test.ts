import { afterAll, evidence } from '../../__testUtils__/ledger';
import { database, job } from '../../__testUtils__/objects';
import { DatabaseClusterObject } from '../../everest/objects';
import { apply } from '../ledger/apply';
import { ObjectsSeen } from '../ledger/Evidence';
import { alarms, at, raised, seen, utc } from './__testUtils__/seen';

function paused(item: DatabaseClusterObject): DatabaseClusterObject {
  const annotations = { 'everest.percona.com/reconcile-paused': 'true' };
  return { ...item, metadata: { ...item.metadata, annotations } };
}

describe('a database that was left paused for Everest', () => {
  const failed = (minutes: number, overlay: Partial<ObjectsSeen> = {}) =>
    seen(minutes, {
      database: paused(database('importing')),
      job: job('Failed'),
      ...overlay,
    });
  const works = seen(0, {
    database: paused(database('importing')),
    job: job('Running', { startedAt: utc(0) }),
  });

  it('alarms once its importer has ended for two minutes, beside the cause of the failure', () => {
    const early = afterAll([works, failed(10), failed(11)]);
    expect(alarms(early)).toEqual([]);
    const late = afterAll([failed(12)], early);
    expect(alarms(late)).toEqual(['reconcile-paused']);
    expect(raised(late)).toEqual(['reconcile-paused']);
    expect(late?.snapshot.cause?.code).not.toBe('reconcile-paused');
    expect(late?.snapshot.alarms?.[0]).toMatchObject({
      who: 'platform',
      remedy: 'Take the annotation off the database.',
      command:
        'kubectl annotate databaseclusters.everest.percona.com shop -n team-blue everest.percona.com/reconcile-paused-',
    });
  });

  it('does not while an importer works, however long', () => {
    const row = afterAll([works, { ...works, asOf: at(500) }]);
    expect(alarms(row)).toEqual([]);
  });

  it('does not while another import into it works', () => {
    const row = afterAll([works, failed(10), failed(400, { othersRun: true })]);
    expect(alarms(row)).toEqual([]);
  });

  it('gives whoever paused it by hand, long after the import, an hour', () => {
    const done = (minutes: number, isPaused: boolean) =>
      seen(minutes, {
        database: isPaused ? paused(database('ready')) : database('ready'),
        job: job('Succeeded', { completedAt: utc(1) }),
      });
    const early = afterAll([done(2, false), done(100, true), done(159, true)]);
    expect(alarms(early)).toEqual([]);
    const late = afterAll([done(160, true)], early);
    expect(late?.snapshot).toMatchObject({ phase: 'Succeeded' });
    expect(alarms(late)).toEqual(['reconcile-paused']);
  });

  it('is well again once somebody takes that off, and told of once', () => {
    const row = afterAll([works, failed(10), failed(12)]);
    const mended = afterAll([failed(13, { database: database('error') })], row);
    expect(alarms(mended)).toEqual([]);
    expect(mended?.memory?.pausedSince).toBeUndefined();
    const again = afterAll([failed(20), failed(90)], mended);
    expect(alarms(again)).toEqual(['reconcile-paused']);
    expect(raised(again)).toEqual(['reconcile-paused']);
  });

  it('does not while that alone keeps Everest from importing over its data again', () => {
    const done = seen(2, {
      database: database('ready'),
      job: job('Succeeded', { completedAt: utc(1) }),
    });
    const lost = (minutes: number) =>
      seen(minutes, { database: paused(database('ready')) });
    const row = afterAll([done, lost(10), lost(13), lost(200)]);
    expect(alarms(row)).toEqual(['data-overwritten']);
    expect(raised(row)).toEqual([]);
    const safe = seen(210, {
      database: paused(database('ready', { dataImport: false })),
    });
    expect(alarms(afterAll([safe], row))).toEqual(['reconcile-paused']);
  });

  it('keeps its alarm and begins none by a copy that may be old', () => {
    const early = afterAll([works, failed(10)]);
    const stale = { staleSince: at(11) };
    expect(apply(early, failed(30, stale))?.words.alarms).toBeUndefined();
    const late = afterAll([failed(12)], early);
    expect(apply(late, failed(30, stale))?.words.alarms).toHaveLength(1);
  });

  it('has none once it is deleted', () => {
    const row = afterAll([
      works,
      failed(10),
      failed(12),
      evidence({ type: 'deleted', asOf: at(14) }),
    ]);
    expect(row?.gone).toBe(true);
    expect(alarms(row)).toEqual([]);
  });
});
