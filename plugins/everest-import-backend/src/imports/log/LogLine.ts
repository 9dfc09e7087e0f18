/** A line of a container's log as Kubernetes sent it; not for anybody's eyes before it is without secrets. */
export interface LogLine {
  /** RFC 3339 in UTC, with nine digits of the second. */
  at?: string;
  text: string;
  /** What was longer than is kept, in bytes. */
  cutBytes: number;
}

/** What happened to the reading of a log, between its lines. */
export interface LogNote {
  note: string;
}

export type LogItem = LogLine | LogNote;

export function isNote(item: LogItem): item is LogNote {
  return 'note' in item;
}
