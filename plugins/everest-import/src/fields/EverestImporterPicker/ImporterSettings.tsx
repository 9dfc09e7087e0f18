import { type ReactNode, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { isRecord } from '../isRecord';

const useStyles = makeStyles(
  theme => ({
    fold: { margin: theme.spacing(2, 0, 1) },
    summary: { cursor: 'pointer' },
  }),
  { name: 'EverestImportImporterSettings' },
);

/** So many are seen at a glance. */
const MOST_OPEN = 4;

/** Whether an importer has many settings, and each that has to be there is. */
export function canFold(
  schema: unknown,
  config: Record<string, unknown>,
): boolean {
  if (!isRecord(schema) || !isRecord(schema.properties)) {
    return false;
  }
  const { properties, required } = schema;
  const needed = Array.isArray(required) ? required : [];
  return (
    Object.keys(properties).length > MOST_OPEN &&
    needed.every(name => config[name] !== undefined)
  );
}

/** The inputs of an importer's settings: folded away where nothing has to be typed, so that they are not in the way. */
export function ImporterSettings(props: {
  isFolded: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const classes = useStyles();
  // Once somebody types, nothing folds or unfolds under their hands
  const [isFolded] = useState(props.isFolded);
  return isFolded ? (
    <details className={classes.fold} data-testid="everest-import-settings">
      <summary className={classes.summary}>
        {t('importerPicker.configFolded')}
      </summary>
      {props.children}
    </details>
  ) : (
    <>
      <Typography component="div">{t('importerPicker.config')}</Typography>
      {props.children}
    </>
  );
}
