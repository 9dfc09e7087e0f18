/**
 * Why a goal is missed, where it is. Those that a CPU profile of the portal says (EVEREST_BENCH_PROFILES) say so; the
 * others are what the code makes likely, and are to be looked into before anybody acts on them.
 */
const LIKELY = 'not profiled; likely';

export const CAUSES = {
  page: 'by a profile of 4 clusters, finding the imports is a small part of a page; the rest is what the portal asks itself over HTTP, each with a token signed and verified: who the user is, two questions to policy, the entity, and the policy for that',
  change:
    'by a profile, a change makes the catalog module read all imports of the cluster, page by page; then come writing the row through knex, and the event over HTTP',
  clock: `${LIKELY} other work of the portal or of the machine at the same time: look at the CPU beside the time, where it is given`,
  text: `${LIKELY} the wait in which signals are gathered, and the page's own request after it`,
  rest: `${LIKELY} the watches that are renewed, and the look for what was missed every thirty seconds`,
  memory: `${LIKELY} the objects of all databases and jobs, and the rows of what is there, which are held in memory`,
  firstStart:
    'by a profile, SQL through knex on the event loop (a fifth), the check of each row that is read (6 %) and garbage collection (7 %): the catalog module reads all imports of a cluster again and again while their rows are written',
  start: `${LIKELY} the catalog module, which reads all imports once, and the rows of what is there`,
  none: 'not looked into',
};
