import { Chore, SweepTurns } from './SweepTurns';

const of = (cluster: string, ...keys: string[]): Chore[] =>
  keys.map(key => ({ key, cluster }));

const keysOf = (clusters: Chore[][]) =>
  clusters.map(chores => chores.map(({ key }) => key));

describe('the turns of a sweep', () => {
  it('are of each kind, one after the other', () => {
    const kinds = [of('c1', 'a1', 'a2', 'a3'), of('c1', 'b1'), of('c1')];
    expect(keysOf(new SweepTurns().take(kinds))).toEqual([
      ['a1', 'b1', 'a2', 'a3'],
    ]);
  });

  it('begin with what was tried longest ago', () => {
    const turns = new SweepTurns<Chore>();
    const [a1, a2, a3] = of('c1', 'a1', 'a2', 'a3');
    turns.tries(a2);
    turns.tries(a1);
    expect(keysOf(turns.take([[a1, a2, a3]]))).toEqual([['a3', 'a2', 'a1']]);
  });

  it('are of each cluster for itself', () => {
    const kinds = [of('c1', 'a1'), [...of('c2', 'b1'), ...of('c1', 'b2')]];
    expect(keysOf(new SweepTurns().take(kinds))).toEqual([
      ['a1', 'b2'],
      ['b1'],
    ]);
  });

  it('forget what is done', () => {
    const turns = new SweepTurns<Chore>();
    const [a1, a2] = of('c1', 'a1', 'a2');
    turns.tries(a1);
    turns.take([[a2]]);
    expect(keysOf(turns.take([[a1, a2]]))).toEqual([['a1', 'a2']]);
  });
});
