import { ButtonLink } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { createTemplateRouteRef } from '../../routes';

/** Leads to the templates; not there in an app without them. */
export function StartImportButton() {
  const { t } = useTranslation();
  const link = useOptionalRouteRef(createTemplateRouteRef);
  if (!link) {
    return null;
  }
  return <ButtonLink href={link()}>{t('page.startImport')}</ButtonLink>;
}
