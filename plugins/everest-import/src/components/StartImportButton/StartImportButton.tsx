import { ButtonLink } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { createTemplateRouteRef } from '../../routes';
import { templateLink } from './templateLink';

/** Leads to the template, with nothing filled in; not there in an app without templates. */
export function StartImportButton() {
  const { t } = useTranslation();
  const link = useOptionalRouteRef(createTemplateRouteRef);
  if (!link) {
    return null;
  }
  return (
    <ButtonLink href={templateLink(link())}>{t('page.startImport')}</ButtonLink>
  );
}
