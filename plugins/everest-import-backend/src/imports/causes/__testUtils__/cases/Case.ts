import { CauseInput } from '../../CauseInput';

/** Code, where the words are from, evidence. */
export type Case = [code: string, from: string, input: CauseInput];
