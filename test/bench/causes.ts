/**
 * Why a goal is missed, where it is. Those that a CPU profile of the portal says (EVEREST_BENCH_PROFILES) say so; the
 * others are what the code makes likely, and are to be looked into before anybody acts on them.
 */
const LIKELY = 'not profiled; likely';

export const CAUSES = {
  page: 'by a profile of 4 clusters, finding the imports is a small part of a page; the rest is what the portal asks itself over HTTP, each with a token signed and verified: who the user is, two questions to policy, the entity, and the policy for that',
  change: `${LIKELY} writing the row and its outbox entry, the event over HTTP, and the request of the catalog module for that import, each with a token signed and verified`,
  clock: `${LIKELY} other work of the portal or of the machine at the same time: look at the CPU beside the time, where it is given`,
  text: `${LIKELY} the wait in which signals are gathered, and the page's own request after it`,
  rest: `${LIKELY} the watches that are renewed, and the look for what was missed every thirty seconds`,
  memory: `${LIKELY} the objects of all databases and jobs, and the rows of what is there, which are held in memory`,
  firstStart:
    'by a profile on SQLite, of 72 s: 29 % in the database, two thirds of it commits, one for each import; 18 % in our own code, a third of it reading rows for the catalog again and again while they are written; the rest is mostly what the catalog makes of 3,000 new entities, on the same event loop',
  start: `${LIKELY} the catalog module, which reads all imports once, and the rows of what is there`,
  none: 'not looked into',
};
