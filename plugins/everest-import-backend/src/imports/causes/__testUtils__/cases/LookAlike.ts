import { CauseInput } from '../../CauseInput';

/** What it looks like, the code it gets, evidence. Without a code: none. */
export type LookAlike = [
  what: string,
  code: string | undefined,
  input: CauseInput,
];
