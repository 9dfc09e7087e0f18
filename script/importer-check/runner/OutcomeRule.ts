import { Finding } from '../Finding';
import { Outcome } from './Scenario';

/** What one rule has against how one run ended. */
export type OutcomeRule = (outcome: Outcome) => Finding[];

export const lastLine = (output: string): string =>
  output.trim().split('\n').pop()!.trim();
