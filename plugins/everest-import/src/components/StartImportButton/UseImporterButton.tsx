import { ButtonLink } from '@backstage/ui';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { createTemplateRouteRef } from '../../routes';
import { templateLink } from './templateLink';

/** Leads to the template with this importer chosen; not there in an app without templates. */
export function UseImporterButton(props: { importer: Importer }) {
  const { t } = useTranslation();
  const link = useOptionalRouteRef(createTemplateRouteRef);
  const { cluster, name, engines } = props.importer;
  if (!link) {
    return null;
  }
  const target = {
    cluster,
    ...(engines.length === 1 && { engine: { type: engines[0] } }),
  };
  return (
    <ButtonLink
      href={templateLink(link(), { target, importer: { name } })}
      variant="secondary"
    >
      {t('importer.use')}
    </ButtonLink>
  );
}
