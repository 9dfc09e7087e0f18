import { StageDurations } from '../timeline/usual';
import { RunEvidence } from './RunEvidence';

/** What is kept of a run's evidence, by the import's id: it outlives the objects. */
export interface KeptEvidence {
  run: RunEvidence;
  /** It was read after the end: nothing comes after that. */
  final: boolean;
}

/** Keeps evidence for as long as the details of its import are remembered. */
export interface EvidenceHistory {
  /** Of those that have any; what can't be read any more is left out. */
  evidenceOf(ids: string[]): Promise<Map<string, KeptEvidence>>;
  /**
   * In place of what was kept of it.
   *
   * @returns false where nothing is remembered of such an import (yet, or any more)
   */
  keepEvidence(id: string, evidence: KeptEvidence): Promise<boolean>;
  /** How long the stages of imports took that succeeded with an importer, the newest of them. */
  formerStages(importer: string, sizeClass: string): Promise<StageDurations[]>;
}
