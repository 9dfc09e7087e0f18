import { importIn } from '../../../dev/mockData';
import { byNeed } from './byNeed';

const named = (name: string, item: ReturnType<typeof importIn>) => ({
  ...item,
  name,
});
const cause = {
  code: 'data-overwritten',
  title: '',
  detail: '',
  remedy: '',
};

describe('byNeed', () => {
  it('puts first what needs somebody, then what runs, then the last good one', () => {
    const newestFirst = [
      named('newest good', importIn('Succeeded', 1)),
      named('deleting', importIn('Deleting', 2)),
      named('older good', importIn('Succeeded', 3)),
      named('cleaned up', { ...importIn('Failed', 4), gone: true }),
      named('running', importIn('Importing', 5)),
      named('failed', importIn('Failed', 6)),
      named('blocked', importIn('Blocked', 7)),
      named('overwritten', { ...importIn('Succeeded', 8), cause }),
    ];
    expect(byNeed(newestFirst).map(({ name }) => name)).toEqual([
      'failed',
      'blocked',
      'overwritten',
      'deleting',
      'running',
      'newest good',
      'older good',
      'cleaned up',
    ]);
  });

  it('never takes a deleted database for the last good one', () => {
    const items = [
      named('deleted', { ...importIn('Succeeded', 1), gone: true }),
      named('there', importIn('Succeeded', 2)),
    ];
    expect(byNeed(items).map(({ name }) => name)).toEqual(['there', 'deleted']);
  });
});
