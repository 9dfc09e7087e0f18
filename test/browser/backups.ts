/** Where the sandbox's bucket `backups` has one backup of each engine. */
export const BACKUP_PATHS = {
  postgresql:
    'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/20260114-020001F/',
  mongodb:
    'mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9/2026-01-14T02:00:07Z/',
  mysql:
    'mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0/mysql-wih-2026-01-14-02:00:18-full/',
} as const;

export type Engine = keyof typeof BACKUP_PATHS;

export const ENGINE_TITLES: Record<Engine, string> = {
  postgresql: 'PostgreSQL',
  mongodb: 'MongoDB',
  mysql: 'MySQL',
};
