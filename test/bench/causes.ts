/** Why a goal is missed, where it is: what CPU profiles of the portal say (EVEREST_BENCH_PROFILES). */
export const CAUSES = {
  page: 'finding the imports is less than a tenth of a page; the rest is what the portal asks itself over HTTP, each with a token signed and verified: who the user is, two questions to policy, the entity, and the policy for that',
  change:
    'nearly half is writing the row and what is to be told of it, through knex; then the event, over HTTP through the events plugin',
  clock:
    'a time by the clock: what is over the CPU that it takes is waiting for a core, or for the disk',
  text: 'what an open page is told by a signal is gathered before it is sent, then the page asks for the import; without a signal it asks every four seconds',
  rest: 'six watches of each cluster are renewed, and what may have been missed is looked for every thirty seconds',
  memory:
    'the objects of all databases and jobs, and the rows of what is there, are held in memory',
  firstStart:
    'the row of each import is written for the first time, one transaction each',
  start:
    'the rows of what is there are read, and the catalog module reads all imports once',
  none: 'requests that do not depend on who looks: watches, rights and logs',
};
