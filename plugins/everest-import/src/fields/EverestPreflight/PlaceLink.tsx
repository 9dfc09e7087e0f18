import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import type { FormFieldName } from '../formValues';
import { isolate } from '../isolate';
import { placeOf } from './placeOf';
import type { WayTo } from './useWayTo';

const useStyles = makeStyles(
  theme => ({
    // High enough for a finger
    link: { padding: theme.spacing(0.5, 0), textAlign: 'start' },
  }),
  { name: 'EverestImportPlaceLink' },
);

const TITLES = {
  target: 'targetPicker.title',
  importer: 'importerPicker.title',
  backup: 'backupPicker.title',
  credentials: 'credentialsPicker.title',
  owner: 'preflightField.field.owner',
  system: 'preflightField.field.system',
  entity: 'preflightField.field.entity',
  preflight: 'preflightField.title',
} as const satisfies Record<FormFieldName, string>;

/** What of the form something is about, in the form's own words, and the way there where there is one. */
export function PlaceLink(props: {
  /** A field of the request. */
  of: string | undefined;
  wayTo?: WayTo;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const place = placeOf(props.of ?? '');
  if (!place) {
    return null;
  }
  const words = [
    t(TITLES[place.field]),
    place.label && t(place.label),
    place.name && isolate(place.name),
  ]
    .filter(Boolean)
    .join(', ');
  const open = props.wayTo?.(place);
  return open ? (
    <Link
      component="button"
      type="button"
      variant="body2"
      underline="always"
      className={classes.link}
      onClick={open}
    >
      {t('preflightField.change', { place: words })}
    </Link>
  ) : (
    <Typography variant="caption" component="p">
      {t('preflightField.about', { field: words })}
    </Typography>
  );
}
