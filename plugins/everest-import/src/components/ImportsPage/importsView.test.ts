import { NO_FILTER, readView, toQuery, writeView } from './importsView';

const read = (query: string) => readView(new URLSearchParams(query));

describe('the view in the URL', () => {
  it('is read as it was written', () => {
    const view = {
      ...NO_FILTER,
      q: 'shop & co',
      phase: ['Failed' as const, 'Blocked' as const],
      engine: 'mysql',
      cluster: 'east',
      namespace: 'team-blue',
      importer: 'acme',
      owner: 'my-teams',
      requestedBy: 'user:default/ann',
      from: '2026-01-02',
      to: '2026-01-03',
      order: 'name' as const,
      cursor: 'WyJ4Il0',
    };
    const written = writeView(new URLSearchParams('theirs=1'), view);
    expect(written.get('theirs')).toBe('1');
    expect(readView(written)).toEqual({ view, ignored: [] });
  });

  it('says nothing of what is as it is anyway', () => {
    const search = new URLSearchParams('q=shop&order=name');
    expect(String(writeView(search, NO_FILTER))).toBe('');
    expect(read('')).toEqual({ view: NO_FILTER, ignored: [] });
    expect(read('q=&phase=')).toEqual({ view: NO_FILTER, ignored: [] });
  });

  it.each([
    ['engine=oracle', {}, ['engine=oracle']],
    ['order=owner', {}, ['order=owner']],
    ['from=yesterday', {}, ['from=yesterday']],
    ['to=2026-13-40', {}, ['to=2026-13-40']],
    ['phase=Fallen', {}, ['phase=Fallen']],
    ['phase=Failed,Fallen', { phase: ['Failed'] }, ['phase=Fallen']],
    [`q=${'x'.repeat(301)}`, {}, [`q=${'x'.repeat(60)}`]],
    ['owner=blue', {}, ['owner=blue']],
    ['owner=mine,group:blue', { owner: 'mine,group:blue' }, []],
    ['requestedBy=mine', {}, ['requestedBy=mine']],
    [
      'from=2026-02-01&to=2026-01-31',
      { from: '2026-02-01' },
      ['to=2026-01-31'],
    ],
    ['engine=pxc', { engine: 'mysql' }, []],
    ['page=2', {}, []],
  ])('of %s keeps what it knows and names the rest', (query, part, ignored) => {
    expect(read(query)).toEqual({ view: { ...NO_FILTER, ...part }, ignored });
  });

  it('asks the backend for the whole of the last day', () => {
    expect(
      toQuery({ ...NO_FILTER, from: '2026-01-31', to: '2026-01-31' }),
    ).toMatchObject({ from: '2026-01-31', to: '2026-02-01' });
  });
});
