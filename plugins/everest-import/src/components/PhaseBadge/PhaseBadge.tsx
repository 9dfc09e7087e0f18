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

/** A phase as word, colour and shape; one that alarms never looks well. */
export function PhaseBadge(props: {
  item: Pick<Import, 'phase' | 'gone' | 'rawPhase' | 'cause'>;
}) {
  const { phase, gone, rawPhase } = props.item;
  const alarms = isAlarming(props.item);
  const { t } = useTranslation();
  const known: ImportPhase = phase in LOOKS ? phase : 'Unknown';
  const word =
    known === 'Unknown' && (rawPhase || phase !== known)
      ? t('phase.raw', { word: rawPhase || phase })
      : t(`phase.${known}`);
  const shown = alarms ? t('phase.alarm', { phase: word }) : word;
  return (
    <Badge
      {...(alarms ? ALARM : LOOKS[known])}
      data-testid="everest-import-phase"
      data-phase={phase}
    >
      {gone ? t('phase.gone', { phase: shown }) : shown}
    </Badge>
  );
}
