import {
  RiAlarmWarningFill,
  RiAlertFill,
  RiCheckboxCircleFill,
  RiDeleteBinFill,
  RiDownload2Fill,
  RiQuestionFill,
  RiSendPlaneFill,
  RiSettings3Fill,
  RiSpam2Fill,
  RiTimeFill,
} from '@remixicon/react';
import {
  type Import,
  type ImportPhase,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge, type BadgeLooks } from '../Badge';

const LOOKS: Record<ImportPhase, BadgeLooks> = {
  Requested: { tone: 'busy', icon: RiSendPlaneFill },
  Provisioning: { tone: 'busy', icon: RiSettings3Fill },
  Preparing: { tone: 'busy', icon: RiTimeFill },
  Importing: { tone: 'busy', icon: RiDownload2Fill },
  Succeeded: { tone: 'good', icon: RiCheckboxCircleFill },
  Failed: { tone: 'bad', icon: RiSpam2Fill },
  Blocked: { tone: 'warning', icon: RiAlertFill },
  Deleting: { tone: 'quiet', icon: RiDeleteBinFill },
  Unknown: { tone: 'quiet', icon: RiQuestionFill },
};

const ALARM: BadgeLooks = { tone: 'bad', icon: RiAlarmWarningFill };

type Shown = Pick<Import, 'phase' | 'gone' | 'rawPhase' | 'cause'>;

function knownPhase(phase: ImportPhase): ImportPhase {
  return phase in LOOKS ? phase : 'Unknown';
}

/** A phase in words: of a newer Everest as it says it, and whether data is in danger or the database deleted. */
export function usePhaseWords(): (item: Shown) => string {
  const { t } = useTranslation();
  return item => {
    const { phase, gone, rawPhase } = item;
    const known = knownPhase(phase);
    const word =
      known === 'Unknown' && (rawPhase || phase !== known)
        ? t('phase.raw', { word: rawPhase || phase })
        : t(`phase.${known}`);
    const shown = isAlarming(item) ? t('phase.alarm', { phase: word }) : word;
    return gone ? t('phase.gone', { phase: shown }) : shown;
  };
}

/** A phase as word, colour and shape; one that alarms never looks well. */
export function PhaseBadge(props: { item: Shown }) {
  const { phase } = props.item;
  const words = usePhaseWords();
  return (
    <Badge
      {...(isAlarming(props.item) ? ALARM : LOOKS[knownPhase(phase)])}
      data-testid="everest-import-phase"
      data-phase={phase}
    >
      {words(props.item)}
    </Badge>
  );
}
