import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Whom to turn to, by `everestImport.support`; no address that is neither a page nor a mail address. */
export function readSupport(config: ConfigApi): {
  title?: string;
  href?: string;
} {
  const support = config.getOptionalConfig('everestImport.support');
  const url = support?.getOptionalString('url');
  const email = support?.getOptionalString('email');
  const isPage = url !== undefined && /^https?:\/\//i.test(url);
  return {
    title: support?.getOptionalString('title'),
    href: isPage ? url : email && `mailto:${encodeURI(email)}`,
  };
}
