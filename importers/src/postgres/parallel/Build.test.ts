import { Build, goTogether, isAbout } from './Build';

const build = (...locks: string[]): Build => ({
  ...{ phase: 'keys', name: 'boats_pkey' },
  locks: locks.map(lock => ({
    table: lock.replace('!', ''),
    alone: lock.endsWith('!'),
  })),
});

it.each([
  ['two indexes of a table', build('a'), build('a'), true],
  ['an index and a key of a table', build('a'), build('a!'), false],
  ['two keys of two tables', build('a!'), build('b!'), true],
  ['keys of two parts of a table', build('p1!', 'p'), build('p2!', 'p'), true],
  ['keys of a part and of its whole', build('p1!', 'p'), build('p!'), false],
  ['foreign keys that meet', build('a!', 'b!'), build('b!', 'c!'), false],
  ['foreign keys that do not', build('a!', 'b!'), build('c!', 'd!'), true],
])('%s', (_what, one, other, together) => {
  expect(goTogether(one, other)).toBe(together);
  expect(goTogether(other, one)).toBe(together);
});

it.each([
  ["COMMENT ON INDEX public.boats_pkey IS ''", true],
  ["COMMENT ON CONSTRAINT boats_pkey ON public.boats IS ''", true],
  ['ALTER TABLE public.boats CLUSTER ON boats_pkey', true],
  [
    'ALTER TABLE ONLY public.boats REPLICA IDENTITY USING INDEX boats_pkey',
    true,
  ],
  ['ALTER INDEX public."boats_pkey" ALTER COLUMN 2 SET STATISTICS 300', true],
  ["COMMENT ON INDEX public.other IS ''", false],
  ["COMMENT ON TABLE public.boats_pkey IS ''", false],
  ['ALTER INDEX public.other ATTACH PARTITION public.boats_pkey', false],
])('%s says more of an index: %p', (skeleton, isSo) => {
  expect(isAbout({ skeleton, strings: [] }, build('a'))).toBe(isSo);
});
