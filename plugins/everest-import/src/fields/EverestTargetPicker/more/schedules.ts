/** How often a database may be backed up, as cron has it, in UTC. */
export const SCHEDULES = {
  hourly: '0 * * * *',
  nightly: '0 1 * * *',
  weekly: '0 1 * * 0',
  monthly: '0 1 1 * *',
};

export type ScheduleName = keyof typeof SCHEDULES;

export const SCHEDULE_NAMES = Object.keys(SCHEDULES) as ScheduleName[];

/** Undefined for one that the form does not offer. */
export function scheduleName(cron: string): ScheduleName | undefined {
  return SCHEDULE_NAMES.find(name => SCHEDULES[name] === cron);
}
