import { ClusterConfig } from '../../config/ClusterConfig';
import { OptionalRight } from '../../kubernetes/rights/neededRights';
import { EVIDENCE_KINDS } from './evidenceKinds';
import { CLIMBING_RIGHTS } from './owners';
import { EvidencePart } from './RunEvidence';

const WITHOUT: Record<EvidencePart, string> = {
  job: "Whether a Pod is an importer's own can't be told: nothing of its Pod, its log and its progress is shown.",
  pods: "Nothing of importers' and engines' Pods is shown: images that can't be pulled, no room, restarts; and no log.",
  events:
    'What Kubernetes says about Pods and Jobs is not shown, such as a quota that keeps them away.',
  'volume-claims': 'Volumes that an engine waits for are not shown.',
  restores: "What the engine's operator says of a restore is not shown.",
  log: "An importer's log is not shown: its progress, its result, and why it failed in its own words.",
};
const ENGINES =
  "Which Pods are an engine's own can't be told: nothing of them and of their volumes is shown.";

/** What gathering evidence reads, each part with rights of its own. */
export function evidenceRights({
  scope,
  namespaces,
}: Pick<ClusterConfig, 'scope' | 'namespaces'>): OptionalRight[] {
  const within =
    scope === 'namespaces' ? namespaces.map(({ name }) => name) : [];
  const right = (
    verb: string,
    { group, plural }: { group: string; plural: string },
    without: string,
  ) => ({ verb, group, plural, namespaces: within, without });
  return [
    right('get', { group: 'batch', plural: 'jobs' }, WITHOUT.job),
    right('get', { group: '', plural: 'pods/log' }, WITHOUT.log),
    ...EVIDENCE_KINDS.flatMap(kind =>
      ['list', 'watch'].map(verb => right(verb, kind, WITHOUT[kind.part])),
    ),
    ...CLIMBING_RIGHTS.map(kind => right('get', kind, ENGINES)),
  ];
}
