/** Why a goal is missed, where it is; by CPU profiles of the portal on SQLite (EVEREST_BENCH_PROFILES) where it says so. */
export const CAUSES = {
  page: 'by a profile, of 28 ms of CPU for a view 2 are ours; the rest is what the portal asks itself over HTTP, each with a token signed and verified: who the user is, a question to policy, the entity, and the policy for that',
  change:
    'by a profile, of 18 ms on SQLite 7 are commits of the row and of what is told of it; the rest is other work in the database, the event over HTTP, and the request of the catalog module for that import, each with a token signed and verified; by a profile on PostgreSQL a third is work of its driver and of knex, and the growth with the rows was the requests of the catalog module: each of ten clusters had a tenth of the time for them',
  clock:
    'by a profile nothing of ours takes much more than 100 ms at once; longer is other work of the portal or of the machine at the same time: look at the CPU beside the time, where it is given',
  text: "not profiled; likely the wait in which signals are gathered, and the page's own request after it",
  rest: 'by a profile, in this order: collecting garbage, the question to each API server whether it answers every five seconds, looking into the outbox',
  memory:
    'not profiled; likely the objects of all databases and jobs, and the rows of what is there, which are held in memory',
  firstStart:
    'by a profile on SQLite, of 53 s: 22 % are commits, one for each import, 15 % other work in databases, 10 % collecting garbage; the rest is the events over HTTP, and what the catalog makes of new entities, on the same event loop',
  start:
    "by a profile, of 15 s: 3 s are Backstage's own reading of config schemas, which a bare backend does too, 3 s compiling checks of them, 1.3 s reading 3,000 objects; the catalog module reads all imports once",
  none: 'not looked into',
};
