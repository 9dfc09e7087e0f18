import { useEffect } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { FailureText } from '../FailureText';
import { FieldFrame } from '../FieldFrame';
import { useValueHeld } from '../useValueHeld';
import { WaitingDialog } from '../Waiting';
import { readAcknowledged, reasonsFor, withReasons } from './acknowledged';
import { CheckGroups } from './CheckGroups';
import { failureTitle } from './faults';
import { ManifestDownload } from './ManifestDownload';
import { PlaceLink } from './PlaceLink';
import { Plan } from './Plan';
import { preflightWaits } from './preflightWaits';
import { Reasons } from './Reasons';
import { RunState } from './RunState';
import type { EverestPreflightProps } from './schema';
import { usePlan } from './usePlan';
import { usePlanHeld } from './usePlanHeld';
import { usePreflightRun } from './usePreflightRun';
import { useWayTo } from './useWayTo';

const useStyles = makeStyles(
  theme => ({
    parts: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
    again: { justifySelf: 'start' },
  }),
  { name: 'EverestImportPreflight' },
);

function Checks(props: EverestPreflightProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { uiSchema, formContext, formData, onChange, disabled } = props;
  const [wayTo, place] = useWayTo(props);
  const { run, isOutdated, check } = usePreflightRun(
    formContext?.formData,
    uiSchema['ui:options'],
  );

  const plan = usePlan(formContext?.formData, uiSchema['ui:options']?.fields);
  usePlanHeld(props, plan.words);

  // A reason for what is mended meanwhile would be kept with the import.
  useEffect(() => {
    if (run?.state !== 'done') {
      return;
    }
    const acknowledge = reasonsFor(formData, run.checks);
    if (acknowledge.length < readAcknowledged(formData).length) {
      onChange(withReasons(formData, acknowledge));
    }
  }, [run, formData, onChange]);

  return (
    <div ref={place} className={classes.parts}>
      <Typography variant="body2">{t('preflightField.intro')}</Typography>
      <RunState run={run} isOutdated={isOutdated} />
      <WaitingDialog
        id={props.idSchema.$id}
        waits={preflightWaits}
        title={t('preflightField.waiting')}
      >
        <Typography>
          {t('preflightField.checking', { count: run?.checks.length ?? 0 })}
        </Typography>
      </WaitingDialog>
      {run && run.failures.length > 0 && (
        <>
          <Typography>{t(failureTitle(run))}</Typography>
          <FailureText
            failures={run.failures}
            after={({ field }) => <PlaceLink of={field} wayTo={wayTo} />}
          />
          {run.state === 'broken' && (
            <Typography variant="body2">
              {t('preflightField.brokenText')}
            </Typography>
          )}
        </>
      )}
      <CheckGroups
        id={props.idSchema.$id}
        checks={run?.checks ?? []}
        data={formData}
        wayTo={wayTo}
        disabled={disabled}
        onChange={onChange}
      />
      <Button
        className={classes.again}
        variant="outlined"
        disabled={disabled}
        onClick={check}
      >
        {t('preflightField.checkAgain')}
      </Button>
      <Plan plan={plan} />
      {uiSchema['ui:options']?.offersManifests && (
        <ManifestDownload
          id={props.idSchema.$id}
          formData={formContext?.formData}
          value={formData}
          fields={uiSchema['ui:options'].fields}
          timeoutSeconds={uiSchema['ui:options'].timeoutSeconds}
          disabled={disabled}
        />
      )}
    </div>
  );
}

/** Every check that a create makes, before anything is created, beside the form that is still to be changed. */
export function EverestPreflight(props: EverestPreflightProps) {
  const { t } = useTranslation();
  useValueHeld(props.formData, props.onChange);
  return (
    // Required for the form to ask the validation, and nothing that anybody fills in
    <FieldFrame
      field={{ ...props, required: false }}
      title={t('preflightField.title')}
    >
      {props.readonly ? (
        <Reasons acknowledged={readAcknowledged(props.formData)} />
      ) : (
        <Checks {...props} />
      )}
    </FieldFrame>
  );
}
