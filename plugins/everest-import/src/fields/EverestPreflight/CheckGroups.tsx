import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { canAcknowledge, readAcknowledged, withReason } from './acknowledged';
import { CheckGroup } from './CheckGroup';
import { CheckItem } from './CheckItem';
import { ReasonInput } from './ReasonInput';
import type { WayTo } from './useWayTo';

const ORDER = [
  { outcome: 'failure', title: 'preflightField.failures' },
  { outcome: 'warning', title: 'preflightField.warnings' },
  { outcome: 'skipped', title: 'preflightField.skipped' },
  { outcome: 'pass', title: 'preflightField.passes' },
] as const;

/** A reason is given for a check, whatever it found: asked for once, after the last of it. */
function asksForReason(checks: PreflightCheck[], index: number): boolean {
  const { id } = checks[index];
  return (
    canAcknowledge(checks[index]) &&
    !checks
      .slice(index + 1)
      .some(later => later.id === id && canAcknowledge(later))
  );
}

/** The report: failures first, hard ones before advice, then warnings and what was not checked, then passes. */
export function CheckGroups(props: {
  id: string;
  checks: PreflightCheck[];
  data: unknown;
  wayTo?: WayTo;
  disabled?: boolean;
  onChange: (data: ReturnType<typeof withReason>) => void;
}) {
  const { t } = useTranslation();
  const { data } = props;
  const reasons = readAcknowledged(data);
  const checks = [
    ...props.checks.filter(({ kind }) => kind === 'hard'),
    ...props.checks.filter(({ kind }) => kind !== 'hard'),
  ];
  const groups = ORDER.map(({ outcome, title }) => ({
    outcome,
    title,
    items: checks.filter(check => check.outcome === outcome),
  }));
  return (
    <>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ outcome, title, items }) => (
          <CheckGroup
            key={outcome}
            id={`${props.id}-${outcome}`}
            outcome={outcome}
            title={t(title, { count: items.length })}
          >
            {items.map((check, index) => (
              <CheckItem
                // One check may say several things; none of them moves
                key={index}
                check={check}
                wayTo={outcome === 'pass' ? undefined : props.wayTo}
              >
                {asksForReason(items, index) && (
                  <ReasonInput
                    id={`${props.id}-reason-${check.id}`}
                    reason={
                      reasons.find(item => item.check === check.id)?.reason
                    }
                    disabled={props.disabled}
                    onReason={reason =>
                      props.onChange(withReason(data, check.id, reason))
                    }
                  />
                )}
              </CheckItem>
            ))}
          </CheckGroup>
        ))}
    </>
  );
}
