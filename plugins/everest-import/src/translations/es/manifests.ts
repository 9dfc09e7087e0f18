import type { manifestsMessages } from '../../messages/manifests';
import type { Translation } from '../Translation';

export const manifests: Translation<typeof manifestsMessages> = {
  'manifests.title': 'Como manifiestos, para un repositorio',
  'manifests.intro':
    'Donde las bases de datos se crean mediante pull requests: lo que crearía la importación, como YAML, tras las mismas comprobaciones. No se crea nada, y el archivo no contiene claves ni contraseñas.',
  'manifests.either':
    'Descargue o cree, no ambas cosas: los manifiestos son para una base de datos que aún no existe.',
  'manifests.secrets': 'En lugar de los Secrets',
  'manifests.externalSecret': 'ExternalSecret, por completar',
  'manifests.sealedSecret': 'SealedSecret, por completar',
  'manifests.existing': 'Nada: se crean a mano',
  'manifests.download': 'Descargar como manifiestos',
  'manifests.working': 'Se comprueba y se escriben los manifiestos',
  'manifests.saved': 'Guardado como {{file}}.',
  'manifests.gaps': 'Lo que hay que completar está marcado con {{mark}}.',
  'manifests.failed': 'No se crearon manifiestos',
};
